/** The SQL behind cases. */
@NullMarked
package io.ringloop.cases.store;

import org.jspecify.annotations.NullMarked;
