package io.ringloop.surveys;

import io.ringloop.people.StaffId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that a customer may rate.
 *
 * @param contactId in which it was given, or from which the case came
 * @param caseType what kind of service: {@code contact}, {@code complaint}, or the type of the ticket
 * @param agent who served last, or answered for the case
 * @param unitId whose work it was
 * @param language {@code zh-CN} or {@code en}
 */
public record SurveyedService(
        Source source,
        UUID sourceId,
        @Nullable UUID contactId,
        @Nullable UUID caseId,
        String caseType,
        @Nullable UUID customerId,
        @Nullable StaffId agent,
        @Nullable String queue,
        UUID unitId,
        String language) {

    /** What was over. */
    public enum Source {
        CONTACT,
        COMPLAINT,
        TICKET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #code} wrote. */
        public static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
