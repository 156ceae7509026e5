/** The SQL behind the work list. */
@NullMarked
package io.ringloop.tasks.store;

import org.jspecify.annotations.NullMarked;
