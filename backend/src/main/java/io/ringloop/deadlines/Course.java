package io.ringloop.deadlines;

import io.ringloop.deadlines.ClockEvent.What;
import io.ringloop.rules.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock stands; each step gives a new one.
 *
 * @param base from when the length counts, or since when the given due time holds
 * @param givenDue a due time from outside or agreed with the customer; it takes the place of the length
 * @param next when something has to be done about it: warn, breach, tell again, end a pause
 * @param breachedAt when it was due and not met
 */
public record Course(
        ClockState state,
        Instant base,
        @Nullable Instant givenDue,
        Instant due,
        @Nullable Instant warn,
        @Nullable Instant next,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        int breaches,
        @Nullable Instant pausedSince,
        @Nullable PauseReason pauseReason,
        long pausedSeconds,
        @Nullable Instant endedAt) {

    /** A clock that starts, or starts again after so many breaches. */
    static Course from(
            ClockTerms terms, Instant base, @Nullable Instant givenDue, int breaches, BusinessCalendar calendar) {
        var start = new Course(
                ClockState.RUNNING, base, givenDue, base, null, null, null, null, breaches, null, null, 0, null);
        return start.timed(terms, List.of(), calendar);
    }

    /** The same clock by these terms and calendar: its due time, its warning and its next threshold. */
    Course timed(ClockTerms terms, List<Pause> pauses, BusinessCalendar calendar) {
        var length = terms.length();
        var newDue = givenDue == null ? Objects.requireNonNull(length).after(base, calendar) : givenDue;
        for (var pause : pauses) {
            if (pause.until().isAfter(base) && pause.from().isBefore(newDue)) {
                var from = pause.from().isBefore(base) ? base : pause.from();
                newDue = length != null && length.business()
                        ? calendar.plus(pause.until(), calendar.between(from, newDue))
                        : newDue.plus(Duration.between(from, pause.until()));
            }
        }
        var warnBefore = terms.warnBefore();
        var newWarn = warnBefore == null ? null : warnBefore.before(newDue, base, calendar);
        return copy(state, newDue, newWarn, warnedAt, breachedAt, breaches).scheduled(terms, calendar);
    }

    /** The same clock, its length counted from another moment. */
    Course countedFrom(Instant newBase, ClockTerms terms, List<Pause> pauses, BusinessCalendar calendar) {
        return new Course(
                        state,
                        newBase,
                        givenDue,
                        due,
                        warn,
                        next,
                        warnedAt,
                        breachedAt,
                        breaches,
                        pausedSince,
                        pauseReason,
                        pausedSeconds,
                        endedAt)
                .timed(terms, pauses, calendar);
    }

    /** Whether it may be stopped: once it is late, waiting cures nothing. */
    boolean stoppable() {
        return state == ClockState.RUNNING || state == ClockState.WARNED;
    }

    Course paused(PauseReason reason, Instant at, ClockTerms terms, BusinessCalendar calendar) {
        return new Course(
                        ClockState.PAUSED,
                        base,
                        givenDue,
                        due,
                        warn,
                        null,
                        warnedAt,
                        breachedAt,
                        breaches,
                        at,
                        reason,
                        pausedSeconds,
                        null)
                .scheduled(terms, calendar);
    }

    /**
     * Runs on.
     *
     * @param pauses all of them, the one that ends now included
     */
    Course resumed(Instant at, List<Pause> pauses, ClockTerms terms, BusinessCalendar calendar) {
        var stood = Duration.between(Objects.requireNonNull(pausedSince), at).getSeconds();
        return new Course(
                        warnedAt == null ? ClockState.RUNNING : ClockState.WARNED,
                        base,
                        givenDue,
                        due,
                        warn,
                        null,
                        warnedAt,
                        breachedAt,
                        breaches,
                        null,
                        null,
                        pausedSeconds + stood,
                        null)
                .timed(terms, pauses, calendar);
    }

    Course warned(Instant at, ClockTerms terms, BusinessCalendar calendar) {
        return copy(ClockState.WARNED, due, warn, at, breachedAt, breaches).scheduled(terms, calendar);
    }

    /** Late, as of the moment it was due. */
    Course breached(ClockTerms terms, BusinessCalendar calendar) {
        return copy(ClockState.BREACHED, due, warn, warnedAt, due, breaches + 1).scheduled(terms, calendar);
    }

    /** Told again; of the times that have passed meanwhile only the last one counts. */
    Course repeated(Instant now, ClockTerms terms, BusinessCalendar calendar) {
        var repeat = Objects.requireNonNull(terms.repeat());
        var following = repeat.after(Objects.requireNonNull(next), calendar);
        while (!following.isAfter(now)) {
            following = repeat.after(following, calendar);
        }
        return at(following);
    }

    /** Done or not wanted any more. What was not met in time stays a breach. */
    Course ended(ClockState end, Instant at) {
        var late = end == ClockState.MET && breachedAt == null && state != ClockState.PAUSED && at.isAfter(due);
        return new Course(
                end,
                base,
                givenDue,
                due,
                warn,
                null,
                warnedAt,
                late ? due : breachedAt,
                late ? breaches + 1 : breaches,
                null,
                null,
                pausedSeconds,
                at);
    }

    /** What passes next. */
    What nextEvent() {
        return switch (state) {
            case PAUSED -> What.PAUSE_LIMIT;
            case BREACHED -> What.REPEAT;
            case RUNNING -> warn != null && warn.isBefore(due) ? What.WARN : What.BREACH;
            case WARNED -> What.BREACH;
            case MET, VOID -> What.NONE;
        };
    }

    private Course scheduled(ClockTerms terms, BusinessCalendar calendar) {
        return at(
                switch (state) {
                    case PAUSED ->
                        terms.pauseLimit() == null || pauseReason != PauseReason.WAITING_CUSTOMER
                                ? null
                                : terms.pauseLimit().after(Objects.requireNonNull(pausedSince), calendar);
                    case BREACHED ->
                        terms.repeat() == null
                                ? null
                                : terms.repeat().after(Objects.requireNonNull(breachedAt), calendar);
                    case RUNNING -> warn != null && warn.isBefore(due) ? warn : due;
                    case WARNED -> due;
                    case MET, VOID -> null;
                });
    }

    private Course at(@Nullable Instant threshold) {
        return new Course(
                state,
                base,
                givenDue,
                due,
                warn,
                threshold,
                warnedAt,
                breachedAt,
                breaches,
                pausedSince,
                pauseReason,
                pausedSeconds,
                endedAt);
    }

    private Course copy(
            ClockState newState,
            Instant newDue,
            @Nullable Instant newWarn,
            @Nullable Instant newWarnedAt,
            @Nullable Instant newBreachedAt,
            int newBreaches) {
        return new Course(
                newState,
                base,
                givenDue,
                newDue,
                newWarn,
                next,
                newWarnedAt,
                newBreachedAt,
                newBreaches,
                pausedSince,
                pauseReason,
                pausedSeconds,
                endedAt);
    }
}
