/** What the steps of a complaint do. */
@NullMarked
package io.ringloop.complaints.handling;

import org.jspecify.annotations.NullMarked;
