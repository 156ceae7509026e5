/** Work orders over HTTP. */
@NullMarked
package io.ringloop.forwarding.web;

import org.jspecify.annotations.NullMarked;
