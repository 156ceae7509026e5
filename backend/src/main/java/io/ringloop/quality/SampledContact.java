package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import io.ringloop.people.StaffId;
import io.ringloop.rules.QaScenario;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that a plan chose.
 *
 * @param hour of the day in which it began
 * @param replaces the contact in whose place it came
 * @param reason why it cannot be evaluated
 */
public record SampledContact(
        UUID planId,
        UUID contactId,
        StaffId agent,
        UUID unitId,
        String channel,
        int hour,
        QaScenario scenario,
        State state,
        @Nullable UUID replaces,
        @Nullable String reason) {

    /** Where it stands. */
    public enum State {
        /** It waits to be evaluated. */
        OPEN,
        /** It is being evaluated, or was. */
        TAKEN,
        /** It could not be evaluated. */
        REPLACED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
