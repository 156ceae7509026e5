package io.ringloop.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a case stands. It leaves {@code NEW} only with an owner and a deadline; it leaves {@code CLOSED} only by reopening. */
public enum CaseStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    WAITING_CUSTOMER,
    WAITING_OTHERS,
    SOLVED,
    AWAITING_CONFIRMATION,
    CLOSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #code} gives.
     *
     * @throws IllegalArgumentException if no status is called so
     */
    @JsonCreator
    public static CaseStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a case may go from here to there; reopening is a step of its own. */
    public boolean leadsTo(CaseStatus next) {
        return following().contains(next);
    }

    private Set<CaseStatus> following() {
        return switch (this) {
            case NEW -> EnumSet.of(ASSIGNED, CLOSED);
            case ASSIGNED -> EnumSet.of(IN_PROGRESS, WAITING_CUSTOMER, WAITING_OTHERS, SOLVED, CLOSED);
            case IN_PROGRESS -> EnumSet.of(WAITING_CUSTOMER, WAITING_OTHERS, SOLVED, CLOSED);
            case WAITING_CUSTOMER -> EnumSet.of(IN_PROGRESS, WAITING_OTHERS, SOLVED, CLOSED);
            case WAITING_OTHERS -> EnumSet.of(IN_PROGRESS, WAITING_CUSTOMER, SOLVED, CLOSED);
            case SOLVED -> EnumSet.of(IN_PROGRESS, AWAITING_CONFIRMATION, CLOSED);
            case AWAITING_CONFIRMATION -> EnumSet.of(IN_PROGRESS, CLOSED);
            case CLOSED -> EnumSet.noneOf(CaseStatus.class);
        };
    }
}
