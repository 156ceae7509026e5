/** What the database keeps of remediation. */
@NullMarked
package io.ringloop.quality.remediation.store;

import org.jspecify.annotations.NullMarked;
