/** The control room over HTTP. */
@NullMarked
package io.ringloop.control.web;

import org.jspecify.annotations.NullMarked;
