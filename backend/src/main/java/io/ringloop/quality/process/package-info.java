/** The steps of the process {@code quality-evaluation}. */
@NullMarked
package io.ringloop.quality.process;

import org.jspecify.annotations.NullMarked;
