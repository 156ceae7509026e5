/** Tables of tickets. */
@NullMarked
package io.ringloop.tickets.store;

import org.jspecify.annotations.NullMarked;
