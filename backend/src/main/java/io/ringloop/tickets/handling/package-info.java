/** What the steps of a ticket do. */
@NullMarked
package io.ringloop.tickets.handling;

import org.jspecify.annotations.NullMarked;
