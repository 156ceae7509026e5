/** The delegates of the process daily-report. */
@NullMarked
package io.ringloop.sources.process;

import org.jspecify.annotations.NullMarked;
