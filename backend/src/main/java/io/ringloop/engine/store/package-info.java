/** The SQL behind the publication pointer. */
@NullMarked
package io.ringloop.engine.store;

import org.jspecify.annotations.NullMarked;
