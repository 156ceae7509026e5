package io.ringloop.routing.asking;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every call needs and hardly ever changes. It is read beside the calls: before the first one, after each change, and every ten
 * seconds for those of other nodes. No call ever waits for the database; while it is away, what was last read counts.
 */
final class KeptInMemory<T> {

    static final long EVERY_MILLIS = 10_000;

    private static final Logger log = LoggerFactory.getLogger(KeptInMemory.class);

    private final String what;
    private final Supplier<T> source;
    private volatile T last;

    /** @param unread what counts until it was read once */
    KeptInMemory(String what, T unread, Supplier<T> source) {
        this.what = what;
        this.last = unread;
        this.source = source;
    }

    /** As last read. */
    T get() {
        return last;
    }

    /** Reads again, one after the other, so that none brings back what was true before. */
    synchronized void read() {
        try {
            last = source.get();
        } catch (RuntimeException away) {
            log.warn("The {} are not read again: {}", what, String.valueOf(away.getMessage()));
        }
    }
}
