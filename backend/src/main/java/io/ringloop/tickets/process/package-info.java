/** The steps of ticket-closure. */
@NullMarked
package io.ringloop.tickets.process;

import org.jspecify.annotations.NullMarked;
