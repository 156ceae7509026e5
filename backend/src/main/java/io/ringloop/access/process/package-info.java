/** The delegates of the process access-change. */
@NullMarked
package io.ringloop.access.process;

import org.jspecify.annotations.NullMarked;
