/** Tables of callbacks. */
@NullMarked
package io.ringloop.callbacks.store;

import org.jspecify.annotations.NullMarked;
