package io.ringloop.complaints.handling;

import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A complaint the public knows of: told to those who decide, within the hour. */
@Component
@Transactional
public class Crises {

    private static final String CLOCK = "crisis";
    private static final int SHOWN = 20;

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintNotices notices;
    private final Clocks clocks;
    private final LiveEvents live;
    private final ApplicationEventPublisher events;

    Crises(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintNotices notices,
            Clocks clocks,
            LiveEvents live,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.notices = notices;
        this.clocks = clocks;
        this.live = live;
        this.events = events;
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

    /** Everybody uses the words for a crisis from now on: they stand on every desk until the case closes or it is ended. */
    public void pinScript(UUID caseId) {
        store.pinCrisis(caseId, book.now());
        book.prove("crisis-script-pinned", caseId, Map.of(), Map.of());
        tell(caseId, true);
    }

    /** The complaints that are in crisis, by the time since when, the first twenty. */
    public Map<UUID, Instant> pinned() {
        return store.pinnedCrises(SHOWN);
    }

    /**
     * Ends it before the case closes.
     *
     * @throws ProblemException {@code crisis-over}, {@code case-not-found}
     */
    public void end(UUID caseId, String reason) {
        if (!book.lock(caseId).crisisScript()) {
            throw new ProblemException("crisis-over");
        }
        unpin(caseId, Map.of("reason", reason), null);
    }

    /** Nothing is left to be said about a case that has closed. */
    void over(UUID caseId) {
        if (store.lock(caseId).filter(Complaint::crisisScript).isPresent()) {
            unpin(caseId, Map.of(), null);
        }
    }

    /** What was said about a duplicate is said about the complaint that goes on. */
    void moved(UUID duplicate, UUID master) {
        if (store.lock(duplicate).filter(Complaint::crisisScript).isPresent()) {
            unpin(duplicate, Map.of(), master);
            if (store.lock(master)
                    .filter(complaint -> !complaint.crisisScript())
                    .isPresent()) {
                pinScript(master);
            }
        }
    }

    private void unpin(UUID caseId, Map<String, Object> words, @Nullable UUID goesOnAs) {
        store.unpinCrisis(caseId);
        book.prove("crisis-script-ended", caseId, Map.of(), words);
        tell(caseId, false);
        events.publishEvent(new CrisisScriptEnded(caseId, goesOnAs));
    }

    private void tell(UUID caseId, boolean lasts) {
        live.publish(new LiveEvent(
                "announcement", caseId.toString(), Map.of("what", CLOCK, "lasts", lasts), Audience.ofEveryone()));
    }

    /** The response group has decided. */
    void decided(UUID caseId) {
        var crisis = book.get(caseId).crisisId();
        if (crisis != null) {
            clocks.met(crisis, CLOCK, book.now());
        }
    }
}
