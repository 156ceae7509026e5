@NullMarked
package io.ringloop.routing.hours;

import org.jspecify.annotations.NullMarked;
