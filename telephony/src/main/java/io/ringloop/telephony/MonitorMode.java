package io.ringloop.telephony;

import java.util.Arrays;

/** How somebody takes part in the call of an agent. */
public enum MonitorMode {
    /** Hears both, is heard by nobody. */
    LISTEN("listen"),
    /** Is heard by the agent alone. */
    WHISPER("whisper"),
    /** Is heard by both. */
    BARGE("barge");

    private final String code;

    MonitorMode(String code) {
        this.code = code;
    }

    /** As it travels to the dialplan and back, and is stored. */
    public String code() {
        return code;
    }

    /** Reads what {@link #code} gives. */
    public static MonitorMode of(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way to monitor: " + code));
    }
}
