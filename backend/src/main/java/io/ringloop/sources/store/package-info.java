/** Tables of the schema sources. */
@NullMarked
package io.ringloop.sources.store;

import org.jspecify.annotations.NullMarked;
