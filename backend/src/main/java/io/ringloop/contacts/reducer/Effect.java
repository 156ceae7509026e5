package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a contact, once, and that others must hear of. */
public sealed interface Effect {

    /** The contact concerned. */
    UUID contactId();

    /** The contact joined a queue, was refused, or ended before either: its process begins. */
    record Opened(UUID contactId) implements Effect {}

    /** An agent's phone rings. A hint, not ownership. */
    record Rang(UUID contactId, String iface, Instant at) implements Effect {}

    /**
     * An agent's phone no longer rings, without an answer.
     *
     * @param missed the agent let it ring; false when the caller gave up or another agent was faster
     */
    record StoppedRinging(UUID contactId, String iface, boolean missed, Instant at) implements Effect {}

    /** Caller and agent talk. */
    record Answered(UUID contactId, @Nullable String iface, Instant at) implements Effect {}

    /** A colleague talks with the agent who serves; the caller is not given on yet. */
    record Consulted(UUID contactId, @Nullable String iface, Instant at) implements Effect {}

    /** The colleague's word with the agent who serves is over, without the caller. */
    record ConsultationEnded(UUID contactId, @Nullable String iface, Instant at) implements Effect {}

    /** The agent put the caller on hold, or took the call back. */
    record Held(UUID contactId, @Nullable String iface, boolean held) implements Effect {}

    /** The agent gave the caller on; the contact waits again. */
    record Transferred(UUID contactId, @Nullable String fromIface, Instant at) implements Effect {}

    /** The conversation with the agent is over. */
    record Ended(UUID contactId, @Nullable String iface, Instant at) implements Effect {}

    /** The call ended while nobody was serving the caller. */
    record EndedUnanswered(UUID contactId, Outcome outcome, Instant at) implements Effect {}

    /**
     * The caller was asked for a rating when the agent had hung up; each mark is 1 to 5, null when none was given. Told again when
     * the PBX tells it again: whoever listens takes it once.
     */
    record Rated(
            UUID contactId,
            @Nullable Integer attitude,
            @Nullable Integer efficiency,
            @Nullable Integer accuracy,
            Instant at)
            implements Effect {}

    /**
     * The caller is recorded, or did not want it. Told again when the PBX tells it again.
     *
     * @param uniqueid of the caller's channel
     * @param file what the PBX calls the recording; null when the caller refused
     */
    record RecordingDecided(
            UUID contactId,
            @Nullable String uniqueid,
            @Nullable String file,
            Instant at) implements Effect {}

    /** Two calls turned out to be one; the younger contact goes on as the older. */
    record Merged(UUID contactId, UUID into) implements Effect {}

    /** What became of a call that nobody saw end was found in the PBX's own records: its process begins anew. */
    record Found(UUID contactId) implements Effect {}
}
