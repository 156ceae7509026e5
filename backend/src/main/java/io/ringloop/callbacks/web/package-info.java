/** Callbacks over HTTP. */
@NullMarked
package io.ringloop.callbacks.web;

import org.jspecify.annotations.NullMarked;
