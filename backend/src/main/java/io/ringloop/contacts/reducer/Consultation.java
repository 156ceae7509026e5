package io.ringloop.contacts.reducer;

import java.time.Instant;

/**
 * A queue in which a channel waits for the agent who serves, not for the caller: the first half of an attended transfer. Once the agent has given
 * the caller on, the caller waits in its place.
 *
 * @param uniqueid the channel that waits
 * @param completed the caller was given on: what happens to the channel happens to the caller
 */
public record Consultation(String uniqueid, String queue, Instant joinedAt, boolean completed) {

    Consultation complete() {
        return new Consultation(uniqueid, queue, joinedAt, true);
    }
}
