/** Calendars over HTTP. */
@NullMarked
package io.ringloop.deadlines.web;

import org.jspecify.annotations.NullMarked;
