/** What happens to a callback, step by step. */
@NullMarked
package io.ringloop.callbacks.handling;

import org.jspecify.annotations.NullMarked;
