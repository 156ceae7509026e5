/** What follows quality results: coaching, improvement plans, decisions on fails in a row, special training. */
@NullMarked
package io.ringloop.quality.remediation;

import org.jspecify.annotations.NullMarked;
