/** Tables of suggestions. */
@NullMarked
package io.ringloop.suggestions.store;

import org.jspecify.annotations.NullMarked;
