/** What happens to a survey, step by step. */
@NullMarked
package io.ringloop.surveys.handling;

import org.jspecify.annotations.NullMarked;
