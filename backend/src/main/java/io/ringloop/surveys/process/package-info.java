/** The steps of satisfaction-survey. */
@NullMarked
package io.ringloop.surveys.process;

import org.jspecify.annotations.NullMarked;
