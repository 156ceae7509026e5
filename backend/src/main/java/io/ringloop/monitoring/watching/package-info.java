/** From the wish to take part in a call to its end. */
@NullMarked
package io.ringloop.monitoring.watching;

import org.jspecify.annotations.NullMarked;
