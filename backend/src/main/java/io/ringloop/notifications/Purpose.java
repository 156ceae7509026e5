package io.ringloop.notifications;

import java.util.Locale;

/** Why somebody is told something; decides what may hold it back. */
public enum Purpose {
    /** Somebody's safety or rights hang on it: sent at any hour, never held back. */
    CRITICAL,
    /** Belongs to something the customer asked for: needs no consent. */
    SERVICE,
    /** Everything else: only to customers who agreed to what the template says, on the channel of the notice. */
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} wrote. */
    public static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
