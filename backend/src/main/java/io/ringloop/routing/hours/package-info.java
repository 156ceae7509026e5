/** Opening hours: pure functions of a calendar and an instant. */
@NullMarked
package io.ringloop.routing.hours;

import org.jspecify.annotations.NullMarked;
