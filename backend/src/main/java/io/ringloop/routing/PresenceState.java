package io.ringloop.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What people see of somebody who takes calls. */
public enum PresenceState {
    OFFLINE("offline"),
    AVAILABLE("available"),
    BREAK("break"),
    RINGING("ringing"),
    TALKING("talking"),
    AFTER_CALL("after-call");

    private final String code;

    PresenceState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /**
     * Reads what {@link #code} gives.
     *
     * @throws IllegalArgumentException if no state is called so
     */
    @JsonCreator
    public static PresenceState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no presence is called '" + code + "'"));
    }
}
