package io.ringloop.routing.hours;

import io.ringloop.deadlines.CalendarChanged;
import io.ringloop.routing.store.LineStore;
import io.ringloop.shared.AfterCommit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The called numbers as last read: while the database is away, calls still find the queue of their line. */
@Component
public class Lines {

    private static final Logger log = LoggerFactory.getLogger(Lines.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Read(LinePlan plan, Instant at) {}

    private final LineStore store;
    private final Clock clock;
    private volatile @Nullable Read last;

    Lines(LineStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The plan, at most ten seconds old while the database answers. */
    public LinePlan plan() {
        var known = last;
        var now = clock.instant();
        if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
            return known.plan();
        }
        try {
            return read(now);
        } catch (DataAccessException away) {
            if (known == null) {
                throw away;
            }
            log.warn("Lines not read again, those of {} are used: {}", known.at(), away.getMessage());
            return known.plan();
        }
    }

    /** The plan as last read, without a look at the database if it was ever read. */
    public LinePlan lastKnown() {
        var known = last;
        return known == null ? read(clock.instant()) : known.plan();
    }

    /** Forgets what was read, after the data was changed. */
    public void forget() {
        last = null;
    }

    @EventListener
    void forget(CalendarChanged change) {
        AfterCommit.run(this::forget);
    }

    private LinePlan read(Instant now) {
        var plan = store.plan();
        last = new Read(plan, now);
        return plan;
    }
}
