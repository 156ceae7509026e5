/** Presence and queues over HTTP. */
@NullMarked
package io.ringloop.routing.web;

import org.jspecify.annotations.NullMarked;
