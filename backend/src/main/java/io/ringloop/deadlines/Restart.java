package io.ringloop.deadlines;

import java.util.Locale;

/** Why a clock counts from another moment. */
public enum Restart {
    /** What it promised was done; the next one is promised from then on. */
    DONE,
    /** Enough was tried to do what it promised. */
    ATTEMPTED,
    /** It was missed; it is promised again from the moment it was due. */
    MISSED,
    /** What it counts from was earlier than known. */
    EARLIER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
