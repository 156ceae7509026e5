package io.ringloop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What complaints say about the care a customer needs; a bean of the capability that owns complaints. */
public interface CareFacts {

    Counts of(UUID customer, Instant now);

    /**
     * @param complaintsIn90Days received in the last 90 days
     * @param upheldIn180Days closed in the last 180 days with the customer in the right
     * @param openLoops most solutions of one open complaint that the customer did not accept
     * @param fallsAt when time alone makes one of the counts smaller; absent while all are zero
     */
    record Counts(
            int complaintsIn90Days,
            int upheldIn180Days,
            int openLoops,
            @Nullable Instant fallsAt) {

        public static final Counts NONE = new Counts(0, 0, 0, null);
    }
}
