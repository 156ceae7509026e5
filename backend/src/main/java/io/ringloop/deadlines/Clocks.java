package io.ringloop.deadlines;

import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.deadlines.store.ClockStore;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of cases and tasks: when something is due, what stops it, what happened when it was late. Clocks know no
 * process; every change is published as {@link ClockChanged} in the caller's transaction. Times are kept to the
 * microsecond.
 */
@Component
public class Clocks {

    private static final String DONE = "done";

    /** Of clocks whose thresholds fall on the same instant; those not named come last. */
    private static final List<String> STRIP_ORDER = List.of("progress", "solution", DONE, "informed", "accept");

    private static final Comparator<ClockRow> FIRST_DUE = Comparator.<ClockRow, Instant>comparing(Clocks::nextOf)
            .thenComparing(row -> row.course().nextEvent())
            .thenComparing(row -> {
                var place = STRIP_ORDER.indexOf(row.kind());
                return place < 0 ? STRIP_ORDER.size() : place;
            })
            .thenComparing(ClockRow::kind);

    private final ClockStore store;
    private final ClockBook book;
    private final ClockRules rules;
    private final Calendars calendars;

    Clocks(ClockStore store, ClockBook book, ClockRules rules, Calendars calendars) {
        this.store = store;
        this.book = book;
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * Starts a clock by the rule set {@code deadlines}; the decision is logged.
     *
     * @throws ProblemException {@code clock-already-running} while the subject has an open one of the kind, {@code
     *     clock-needs-due-time} where the rules count from a date that must be given
     */
    @Transactional
    public ClockRow start(ClockStart start) {
        var ruled = rules.terms(start);
        return add(start, ruled.terms(), ruled.decisionId(), null);
    }

    /**
     * Starts a clock by the rule set, counted from a date of somebody else: the one that an authority set, or the due time
     * of whoever ordered the work.
     *
     * @throws ProblemException {@code clock-already-running}
     */
    @Transactional
    public ClockRow start(ClockStart start, Instant date) {
        var ruled = rules.terms(start);
        return add(start, ruled.terms(), ruled.decisionId(), micros(date));
    }

    /**
     * Starts a clock on given terms.
     *
     * @param date of somebody else, from which the terms count
     * @throws ProblemException {@code clock-already-running}
     */
    @Transactional
    public ClockRow start(ClockStart start, ClockTerms terms, @Nullable Instant date) {
        return add(start, terms, null, date);
    }

    /** Stops those clocks of a subject that may stand still for this reason and are not late yet; returns them. */
    @Transactional
    public List<ClockRow> pause(UUID subject, PauseReason reason) {
        return store.lockOpen(subject).stream()
                .filter(row ->
                        row.course().stoppable() && row.terms().pausable().contains(reason))
                .map(row -> book.pause(row, reason))
                .toList();
    }

    /** Lets the clocks run on that stand still for this reason; due and warning move by the time they stood. */
    @Transactional
    public List<ClockRow> resume(UUID subject, PauseReason reason) {
        return store.lockOpen(subject).stream()
                .filter(row -> row.course().pauseReason() == reason)
                .map(row -> book.resume(row, book.now()))
                .toList();
    }

    /** What the clock watched is done, as of an instant; empty when there is no open one of the kind. */
    @Transactional
    public Optional<ClockRow> met(UUID subject, String kind, Instant at) {
        return lock(subject, kind).map(row -> book.end(row, ClockState.MET, micros(at)));
    }

    /** The open clocks of a subject are not wanted any more. */
    @Transactional
    public void cancel(UUID subject) {
        store.lockOpen(subject).forEach(row -> book.end(row, ClockState.VOID, book.now()));
    }

    /** One open clock is not wanted any more. */
    @Transactional
    public void cancel(UUID subject, String kind) {
        lock(subject, kind).ifPresent(row -> book.end(row, ClockState.VOID, book.now()));
    }

    /**
     * Lets a clock count from another moment, as after feedback or a breach; its breaches stay counted.
     *
     * @throws ProblemException {@code clock-not-found}
     */
    @Transactional
    public ClockRow restart(UUID subject, String kind, Instant from, Restart because) {
        var row = find(subject, kind);
        var running = row.course().state() == ClockState.PAUSED ? book.resume(row, book.now()) : row;
        var course = Course.from(
                running.terms(),
                micros(from),
                running.terms().length() == null ? running.course().givenDue() : null,
                running.course().breaches(),
                book.calendar(running));
        return book.restarted(running, course, because);
    }

    /** Lets the clocks that count from one moment count from another, as after a merge: the earliest received time wins. */
    @Transactional
    public void rebase(UUID subject, Instant former, Instant from) {
        store.lockOpen(subject).stream()
                .filter(row -> row.course().base().equals(micros(former))
                        && row.course().givenDue() == null
                        && row.course().state() != ClockState.BREACHED)
                .forEach(row -> book.restarted(
                        row,
                        row.course().countedFrom(micros(from), row.terms(), store.pauses(row.id()), book.calendar(row)),
                        Restart.EARLIER));
    }

    /**
     * Sets a later date that the customer agreed to, or another one by the authority that gave the first.
     *
     * @param evidence the contact in which it was agreed, or the letter; counts once
     * @throws ProblemException {@code clock-not-found}, {@code clock-not-movable}, {@code agreement-already-used},
     *     {@code due-not-in-future}, {@code agreed-date-too-late}
     */
    @Transactional
    public ClockRow moveTo(UUID subject, String kind, Instant due, UUID evidence) {
        var row = find(subject, kind);
        var byAuthority = row.terms().length() == null;
        var now = book.now();
        if (row.course().state() == ClockState.PAUSED
                || !byAuthority && !row.terms().pausable().contains(PauseReason.CUSTOMER_AGREED)) {
            throw new ProblemException("clock-not-movable", Map.of("clock", kind));
        }
        if (!due.isAfter(now)) {
            throw new ProblemException("due-not-in-future");
        }
        var limit = row.terms().pauseLimit();
        if (!byAuthority && limit != null && due.isAfter(limit.after(now, book.calendar(row)))) {
            throw new ProblemException("agreed-date-too-late", Map.of("latest", limit.after(now, book.calendar(row))));
        }
        if (store.usedEvidence(row.id(), evidence)) {
            throw new ProblemException("agreement-already-used");
        }
        var course = Course.from(row.terms(), now, micros(due), row.course().breaches(), book.calendar(row));
        return book.change(row, row.with(course), Change.MOVED, evidence);
    }

    /**
     * What the length depends on changed: the clock gets the length that the rules now give, from the same moment on. A
     * date that was agreed or given stays.
     *
     * @param anew the class and value that hold now; the moment in it is not read
     * @throws ProblemException {@code clock-not-found}
     */
    @Transactional
    public ClockRow regrade(ClockStart anew) {
        var row = find(anew.subject().id(), anew.kind());
        var ruled = rules.terms(anew);
        var terms = ruled.terms();
        var course = row.course();
        var timed = course.state() == ClockState.BREACHED
                ? course
                : course.timed(terms, store.pauses(row.id()), book.calendar(row));
        return book.change(row, row.with(anew.clockClass(), terms, ruled.decisionId(), timed), Change.REGRADED, null);
    }

    /** The earliest threshold of the open clocks of a subject. */
    public Optional<Instant> next(UUID subject) {
        return store.next(subject);
    }

    /** All clocks of a subject in the order in which they started, ended ones included. */
    public List<ClockRow> of(UUID subject) {
        return store.of(subject);
    }

    /**
     * Applies the earliest threshold that has passed, and only that one. Whoever comes second finds nothing due.
     */
    @Transactional
    public ClockEvent applyDue(UUID subject) {
        var now = book.now();
        return store.lockOpen(subject).stream()
                .filter(row -> !nextOf(row).isAfter(now))
                .min(FIRST_DUE)
                .map(row -> apply(row, now))
                .orElse(ClockEvent.NONE);
    }

    private ClockEvent apply(ClockRow row, Instant now) {
        var what = row.course().nextEvent();
        var calendar = book.calendar(row);
        var after = switch (what) {
            case WARN -> book.change(row, row.course().warned(now, row.terms(), calendar), Change.WARNED);
            case BREACH -> book.change(row, row.course().breached(row.terms(), calendar), Change.BREACHED);
            case REPEAT -> book.change(row, row.course().repeated(now, row.terms(), calendar), Change.REPEATED);
            case PAUSE_LIMIT -> book.resume(row, nextOf(row));
            case NONE -> row;
        };
        return new ClockEvent(row.kind(), what, after.course().breaches());
    }

    private ClockRow add(ClockStart start, ClockTerms terms, @Nullable UUID decision, @Nullable Instant date) {
        if (lock(start.subject().id(), start.kind()).isPresent()) {
            throw new ProblemException("clock-already-running", Map.of("clock", start.kind()));
        }
        var calendar = calendars.of(start.unit());
        var from = micros(start.from());
        return book.add(new ClockRow(
                Ids.next(),
                start.subject(),
                start.kind(),
                start.clockClass(),
                calendar.key(),
                terms,
                decision,
                from,
                course(start, terms, from, date, calendar),
                0));
    }

    private Course course(
            ClockStart start, ClockTerms terms, Instant from, @Nullable Instant date, BusinessCalendar calendar) {
        var length = terms.length();
        return switch (terms.base()) {
            case START -> Course.from(terms, from, null, 0, calendar);
            case AFTER_DONE ->
                Course.from(terms, find(start.subject().id(), DONE).course().due(), null, 0, calendar);
            case BEFORE_PARENT_DUE, GIVEN_DATE -> {
                if (date == null) {
                    throw new ProblemException("clock-needs-due-time", Map.of("clock", start.kind()));
                }
                yield Course.from(terms, from, length == null ? date : length.before(date, calendar), 0, calendar);
            }
        };
    }

    private ClockRow find(UUID subject, String kind) {
        return lock(subject, kind).orElseThrow(() -> new ProblemException("clock-not-found", Map.of("clock", kind)));
    }

    private Optional<ClockRow> lock(UUID subject, String kind) {
        return store.lockOpen(subject).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst();
    }

    private static Instant nextOf(ClockRow row) {
        var next = row.course().next();
        return next == null ? Instant.MAX : next;
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
