/**
 * The state machine of a call: what the PBX reports, in, what happened to the contact, out. Plain Java without time, threads or storage, so that
 * repeats, reordering and gaps can be tried exhaustively.
 */
@NullMarked
package io.ringloop.contacts.reducer;

import org.jspecify.annotations.NullMarked;
