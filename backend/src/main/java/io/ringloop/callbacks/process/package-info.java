/** The steps of callback. */
@NullMarked
package io.ringloop.callbacks.process;

import org.jspecify.annotations.NullMarked;
