/** One typed decision per rule set; facts and verdicts are records. */
@NullMarked
package io.ringloop.rules;

import org.jspecify.annotations.NullMarked;
