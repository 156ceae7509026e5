package io.ringloop.telephony.asterisk;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a link counts over all its epochs. */
final class LinkCounters {

    private final AtomicLong ignored = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Instant heardAt;

    void heard(Instant at) {
        heardAt = at;
    }

    void ignored() {
        ignored.incrementAndGet();
    }

    void lost() {
        lost.incrementAndGet();
    }

    long ignoredCount() {
        return ignored.get();
    }

    long lostCount() {
        return lost.get();
    }

    @Nullable
    Instant heardAt() {
        return heardAt;
    }
}
