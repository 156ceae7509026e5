/** Who listens, and what they remark. */
@NullMarked
package io.ringloop.recordings.listening;

import org.jspecify.annotations.NullMarked;
