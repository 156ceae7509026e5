/** The steps of the process {@code quality-remediation}. */
@NullMarked
package io.ringloop.quality.remediation.process;

import org.jspecify.annotations.NullMarked;
