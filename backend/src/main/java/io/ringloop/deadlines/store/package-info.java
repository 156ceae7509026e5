/** The SQL behind calendars and clocks. */
@NullMarked
package io.ringloop.deadlines.store;

import org.jspecify.annotations.NullMarked;
