package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a known call right after what its PBX wrote down while nobody watched. What was seen stands. */
public final class Correction {

    /** The PBX's clock and ours may differ a little. */
    public static final Duration DRIFT = Duration.ofSeconds(5);

    private final CallBook book;
    private final Call call;
    private final CallMemory recorded;

    /** Of this call, which is in the book. */
    public Correction(CallBook book, Call call, CallMemory recorded) {
        this.book = book;
        this.call = call;
        this.recorded = recorded;
    }

    /** Whether the call goes on as far as we know and is over by the records: then they are to be heard like any report. */
    public boolean endIsNews() {
        return !call.over && recorded.over();
    }

    /** True when something had to be put right. */
    public boolean apply() {
        var over = call.over && recorded.over() && recorded.outcome() != null;
        var found = over && call.outcome == Outcome.UNOBSERVED && recorded.outcome() != Outcome.UNOBSERVED;
        var endedBefore = over && seenLate(call.endedAt, recorded.endedAt());
        if (!found
                && !endedBefore
                && !seenLate(call.startedAt, recorded.startedAt())
                && !seenLate(call.answeredAt, recorded.answeredAt())) {
            return false;
        }
        facts();
        recorded.legs().forEach(this::leg);
        visits();
        if (found || endedBefore) {
            end();
        }
        if (found) {
            tell();
        }
        call.dirty = true;
        return true;
    }

    /** By more than the clocks differ. */
    private static boolean seenLate(@Nullable Instant ours, @Nullable Instant theirs) {
        return ours != null && theirs != null && ours.isAfter(theirs.plus(DRIFT));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static <T> @Nullable T or(@Nullable T known, @Nullable T written) {
        return known == null ? written : known;
    }

    private void facts() {
        call.startedAt = Objects.requireNonNull(earlier(call.startedAt, recorded.startedAt()));
        call.joinedAt = earlier(call.joinedAt, recorded.joinedAt());
        call.answeredAt = earlier(call.answeredAt, recorded.answeredAt());
        call.callerNumber = or(call.callerNumber, recorded.callerNumber());
        call.calledNumber = or(call.calledNumber, recorded.calledNumber());
        call.route = or(call.route, recorded.route());
        call.decisionId = or(call.decisionId, recorded.decisionId());
        call.language = or(call.language, recorded.language());
        call.ivr = or(call.ivr, recorded.ivr());
        call.waitSeconds = or(recorded.waitSeconds(), call.waitSeconds);
        call.agentIface = or(call.agentIface, recorded.agentIface());
        call.transfers = Math.max(call.transfers, recorded.transfers());
        call.linkedids.addAll(recorded.linkedids());
    }

    private void leg(CallMemory.LegMemory written) {
        var leg = Leg.of(written);
        var seen = call.legs.get(written.uniqueid());
        if (seen != null && (seen.live() || leg.live())) {
            seen.connectedAt = earlier(seen.connectedAt, leg.connectedAt);
            if (seen.bridge != null && seen.bridge.equals(leg.bridge)) {
                seen.bridgedAt = earlier(seen.bridgedAt, leg.bridgedAt);
                seen.talkMillis = Math.max(seen.talkMillis, leg.talkMillis);
            }
            return;
        }
        if (seen != null) {
            leg.channel = or(seen.channel, leg.channel);
            leg.heldMillis = Math.max(seen.heldMillis, leg.heldMillis);
            leg.missed |= seen.missed;
        }
        if (seen != null || !leg.live()) {
            call.legs.put(leg.uniqueid, leg);
        }
    }

    private void visits() {
        for (int i = 0; i < recorded.visits().size(); i++) {
            var visit = Visit.of(recorded.visits().get(i));
            if (i >= call.visits.size()) {
                call.visits.add(visit);
            } else if (!visit.undecided()) {
                call.visits.set(i, visit);
            }
        }
    }

    private void end() {
        call.endedAt = recorded.endedAt();
        call.lineEndedAt = or(recorded.lineEndedAt(), call.lineEndedAt);
        call.outcome = recorded.outcome();
        call.queue = or(recorded.queue(), call.queue);
        call.agentIface = or(recorded.agentIface(), call.agentIface);
    }

    /** As it would have been told. */
    private void tell() {
        var end = Objects.requireNonNull(recorded.endedAt());
        book.tell(new Effect.Found(call.id));
        book.tell(new Effect.Opened(call.id));
        if (recorded.outcome() == Outcome.ANSWERED) {
            book.tell(new Effect.Answered(
                    call.id, call.agentIface, Objects.requireNonNullElse(recorded.answeredAt(), end)));
            book.tell(new Effect.Ended(call.id, call.agentIface, end));
        } else {
            book.tell(new Effect.EndedUnanswered(call.id, Objects.requireNonNull(recorded.outcome()), end));
        }
    }
}
