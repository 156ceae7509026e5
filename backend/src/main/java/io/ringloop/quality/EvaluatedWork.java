package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What is evaluated.
 *
 * @param id of the contact or case; a visit has one of its own
 * @param agent who served last, answers for the case, or was visited
 * @param channel of the contact or case
 * @param at when it began
 */
public record EvaluatedWork(Source source, UUID id, StaffId agent, UUID unitId, String channel, Instant at) {

    /** What it is. */
    public enum Source {
        /** A call, chat or message. */
        CONTACT,
        /** The record of a case. */
        CASE,
        /** A visit of a mystery customer that left neither. */
        VISIT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #code} wrote. */
        public static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
