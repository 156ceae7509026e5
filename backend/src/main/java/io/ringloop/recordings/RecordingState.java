package io.ringloop.recordings;

import java.util.Locale;

/** What became of a recording. */
public enum RecordingState {
    /** Begun, and not here yet: the call goes on, or its PBX cannot be reached. */
    AWAITED,
    /** Can be listened to. */
    PRESENT,
    /** The caller did not want to be recorded, so there never was one. */
    REFUSED,
    /** Nobody spoke with the caller, so nothing is in it. */
    EMPTY,
    /** Was begun and never came. */
    MISSING,
    /** Was here; its time was over. */
    ERASED;

    /** As it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} gives. */
    public static RecordingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
