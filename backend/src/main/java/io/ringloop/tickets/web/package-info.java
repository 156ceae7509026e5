/** Tickets over HTTP. */
@NullMarked
package io.ringloop.tickets.web;

import org.jspecify.annotations.NullMarked;
