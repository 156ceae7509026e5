/** How forms are kept, samples are drawn and evaluations go their way. */
@NullMarked
package io.ringloop.quality.handling;

import org.jspecify.annotations.NullMarked;
