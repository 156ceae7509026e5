/** The SQL behind the trail. */
@NullMarked
package io.ringloop.archive.store;

import org.jspecify.annotations.NullMarked;
