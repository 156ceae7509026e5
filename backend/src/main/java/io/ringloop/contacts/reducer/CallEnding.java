package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.contacts.reducer.Call.Pending;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How calls begin to matter and how they end: each is told once. */
final class CallEnding {

    /** How long a proof from another channel may be under way. */
    static final Duration GRACE = Duration.ofSeconds(2);

    /** Q.850: normal clearing, busy, no answer and their like; anything else is a failure. */
    private static final int FIRST_NORMAL_CAUSE = 16;

    private static final int LAST_NORMAL_CAUSE = 31;

    /** What Asterisk says of a caller who hung up before anybody answered. */
    private static final int NO_CAUSE = 0;

    private final CallBook book;
    private final CallReducer.ShortAbandonLimits limits;

    CallEnding(CallBook book, CallReducer.ShortAbandonLimits limits) {
        this.book = book;
        this.limits = limits;
    }

    void open(Call call) {
        if (!call.opened) {
            call.opened = true;
            book.tell(new Effect.Opened(call.id));
        }
    }

    /** Waits for the proof until the grace is over. */
    void await(Call call, Pending pending, Instant at) {
        call.pending = pending;
        call.decideAt = at.plus(GRACE);
    }

    void refused(Call call, Instant at) {
        open(call);
        unanswered(call, Outcome.CLOSED, at);
    }

    /** The caller hung up, or was hung up on, while nobody served. */
    void callerGone(Call call, Instant at, @Nullable Integer cause) {
        var visit = call.lastVisit();
        if (visit == null) {
            open(call);
            unanswered(call, isNormal(cause) ? abandoned(call.queue, call.startedAt, at) : Outcome.FAILED, at);
        } else if (visit.undecided() && visit.abandonSaid) {
            giveUp(call, visit, at);
        } else if (visit.undecided()) {
            await(call, Pending.CALLER_GONE, at);
        } else {
            unanswered(call, decided(visit), at);
        }
    }

    private static boolean isNormal(@Nullable Integer cause) {
        return cause == null || cause == NO_CAUSE || cause >= FIRST_NORMAL_CAUSE && cause <= LAST_NORMAL_CAUSE;
    }

    /** Nobody proved anything else in time: the caller gave up. */
    void giveUp(Call call, Visit visit, Instant at) {
        visit.waitSeconds = visit.waitSeconds == null ? (int) visit.waitedUntil(at) : visit.waitSeconds;
        var waited = call.waited();
        var outcome =
                waited != null && waited < limits.secondsOf(visit.queue) ? Outcome.SHORT_ABANDONED : Outcome.ABANDONED;
        visit.decide(outcome.code(), at);
        unanswered(call, outcome, at);
    }

    void unanswered(Call call, Outcome outcome, Instant at) {
        if (call.over) {
            return;
        }
        finish(call, at);
        call.outcome = call.answeredAt == null ? outcome : Outcome.ANSWERED;
        call.waitSeconds = call.waitSeconds == null ? call.waited() : call.waitSeconds;
        stopRinging(call, at);
        book.tell(new Effect.EndedUnanswered(call.id, outcome, at));
    }

    /** The conversation is over. */
    void ended(Call call, Instant at) {
        if (call.over) {
            return;
        }
        finish(call, at);
        call.outcome = Outcome.ANSWERED;
        book.tell(new Effect.Ended(call.id, call.agentIface, at));
    }

    void stopRinging(Call call, Instant at) {
        for (var leg : call.ringingLegs().toList()) {
            leg.end(at);
            book.tell(new Effect.StoppedRinging(call.id, String.valueOf(leg.iface), false, at));
        }
    }

    private static void finish(Call call, Instant at) {
        call.over = true;
        call.endedAt = at;
        call.talkLeg = null;
        call.pending = Pending.NOTHING;
        call.decideAt = null;
    }

    /** Who was not even sent to a queue did not wait in one. */
    private Outcome abandoned(@Nullable String queue, Instant from, Instant at) {
        var waited = queue != null && Duration.between(from, at).toSeconds() >= limits.secondsOf(queue);
        return waited ? Outcome.ABANDONED : Outcome.SHORT_ABANDONED;
    }

    private static Outcome decided(Visit visit) {
        for (var outcome : Outcome.values()) {
            if (outcome.code().equals(visit.outcome) && outcome != Outcome.ANSWERED) {
                return outcome;
            }
        }
        return Outcome.ABANDONED;
    }
}
