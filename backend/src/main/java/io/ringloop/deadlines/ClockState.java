package io.ringloop.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a clock stands. The last two are its ends. */
public enum ClockState {
    RUNNING,
    PAUSED,
    WARNED,
    BREACHED,
    MET,
    VOID;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} gives. */
    public static ClockState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean open() {
        return this != MET && this != VOID;
    }
}
