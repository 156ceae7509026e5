package io.ringloop.notifications;

import java.util.Arrays;

/** A way on which a notice reaches somebody. */
public enum Channel {
    MAIL("mail"),
    SMS("sms"),
    /** In the application, for staff. */
    IN_APP("inApp");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Reads what {@link #code} wrote. */
    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + code));
    }
}
