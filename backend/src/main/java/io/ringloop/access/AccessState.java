package io.ringloop.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a change of access stands. */
public enum AccessState {
    /** Somebody has to decide. */
    REQUESTED,
    /** Nobody was asked: it conflicts with other duties, or nobody could approve it. */
    REFUSED,
    WITHDRAWN,
    /** Nobody decided in time. */
    LAPSED,
    REJECTED,
    /** Decided, about to be applied. */
    APPROVED,
    /** What was granted is there. */
    IN_FORCE,
    /** What was to be taken is gone. */
    TAKEN_AWAY,
    /** What was granted came to its end. */
    EXPIRED,
    /** What was granted was not certified again. */
    REVOKED,
    /** What was granted ended otherwise: the person left, or another change took its place. */
    ENDED;

    @JsonValue
    public String code() {
        var words = name().toLowerCase(Locale.ROOT).split("_", 2);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** Reads what {@link #code} wrote. */
    public static AccessState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }
}
