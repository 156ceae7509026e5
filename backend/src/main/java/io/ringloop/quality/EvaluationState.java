package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an evaluation stands. */
public enum EvaluationState {
    /** To be evaluated. */
    PLANNED,
    /** Scored; a second person may have to look. */
    SCORED,
    /** The agent may see it. */
    RELEASED,
    /** The agent has seen it, or was told. */
    DELIVERED,
    APPEALED,
    /** The agent agreed. */
    ACCEPTED,
    /** The agent did not answer in time. */
    DEEMED,
    /** The appeal changed it. */
    CHANGED,
    /** The appeal did not change it. */
    KEPT,
    /** It could not be evaluated. */
    REPLACED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} wrote. */
    public static EvaluationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
