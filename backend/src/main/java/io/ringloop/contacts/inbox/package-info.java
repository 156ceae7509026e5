/** From the PBX to the contacts: what arrives is kept, reduced once, and told to whom it concerns. */
@NullMarked
package io.ringloop.contacts.inbox;

import org.jspecify.annotations.NullMarked;
