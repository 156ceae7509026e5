/** The steps of complaint-escalation. */
@NullMarked
package io.ringloop.complaints.process;

import org.jspecify.annotations.NullMarked;
