package io.ringloop.customers;

import java.util.Locale;

/** What changed a customer. */
public enum ChangeCause {
    /** Somebody wrote it. */
    EDIT,
    IMPORT,
    MERGE,
    /** A decision table. */
    RULE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
