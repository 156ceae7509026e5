/** What the steps of a work order do. */
@NullMarked
package io.ringloop.forwarding.handling;

import org.jspecify.annotations.NullMarked;
