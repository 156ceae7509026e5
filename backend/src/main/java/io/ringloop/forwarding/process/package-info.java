/** The steps of issue-forwarding. */
@NullMarked
package io.ringloop.forwarding.process;

import org.jspecify.annotations.NullMarked;
