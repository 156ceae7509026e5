/** The SQL behind recordings. */
@NullMarked
package io.ringloop.recordings.store;

import org.jspecify.annotations.NullMarked;
