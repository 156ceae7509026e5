package io.ringloop.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is not there.
 *
 * @param deputy who takes over; absent: the leader of the unit
 * @param version grows with every change
 */
public record Absence(
        UUID id, StaffId staff, @Nullable StaffId deputy, Reason reason, Instant from, Instant until, int version) {

    /** Why. */
    public enum Reason {
        LEAVE,
        ILL,
        TRAINING,
        OTHER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
