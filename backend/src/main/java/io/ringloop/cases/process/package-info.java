/** Steps that the processes of all case families share. */
@NullMarked
package io.ringloop.cases.process;

import org.jspecify.annotations.NullMarked;
