package io.ringloop.notifications;

import java.util.Locale;

/** What became of a notice. */
public enum NoticeState {
    /** Waits for its time or its turn. */
    QUEUED,
    /** The mail server or SMS gateway has it. */
    SENT,
    /** It arrived: in the application at once, an SMS when its receipt says so. */
    DELIVERED,
    /** It did not arrive and is not tried any more. */
    FAILED,
    /** It was not sent, for the reason given. */
    SUPPRESSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} wrote. */
    public static NoticeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
