package io.ringloop.complaints.handling;

import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import io.ringloop.shared.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A complaint the public knows of: told to those who decide, within the hour. */
@Component
@Transactional
public class Crises {

    private static final String CLOCK = "crisis";

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintNotices notices;
    private final Clocks clocks;

    Crises(ComplaintBook book, ComplaintStore store, ComplaintNotices notices, Clocks clocks) {
        this.book = book;
        this.store = store;
        this.notices = notices;
        this.clocks = clocks;
    }

    /** Tells the operations managers; returns until when it must be decided. */
    public Instant signal(UUID caseId) {
        var file = book.file(caseId);
        var crisis = Ids.next();
        store.crisis(caseId, crisis);
        var severity = book.get(caseId).severity();
        var clock = clocks.start(new ClockStart(
                new ClockSubject(CLOCK, crisis, caseId),
                CLOCK,
                severity == null ? "critical" : severity,
                book.value(file).code(),
                file.customerId(),
                book.now(),
                file.unitId()));
        notices.remindManagers(caseId, CLOCK, clock.course().due());
        book.prove("crisis-signalled", caseId, Map.of("due", clock.course().due()), Map.of());
        return clock.course().due();
    }

    /** Nobody decided in time. */
    public void escalate(UUID caseId) {
        var crisis = Objects.requireNonNull(book.get(caseId).crisisId());
        clocks.applyDue(crisis);
        clocks.of(crisis).stream()
                .findFirst()
                .ifPresent(clock -> notices.missedByManagers(
                        caseId, null, CLOCK, clock.course().due()));
    }

    /** Whoever works on it uses the words for a crisis from now on. */
    public void pinScript(UUID caseId) {
        store.crisisScript(caseId);
        book.prove("crisis-script-pinned", caseId, Map.of(), Map.of());
    }

    /** The response group has decided. */
    void decided(UUID caseId) {
        var crisis = book.get(caseId).crisisId();
        if (crisis != null) {
            clocks.met(crisis, CLOCK, book.now());
        }
    }
}
