package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.routing.Presence.Wanted;
import io.ringloop.shared.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Presence while the phone rings, while somebody talks, and while the call is wrapped up. */
class PresenceDuringCallsIT extends PresenceScene {

    @Test
    void afterCallWorkPausesUntilItIsDoneAndThenTheFormerWishHolds() {
        var agent = available();
        var contact = Ids.next();
        presences.rang(agent.phone(), contact, clock.instant());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.RINGING);
        presences.talking(agent.phone(), contact, clock.instant());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.TALKING);
        presences.talkEnded(agent.phone(), clock.instant());
        var due = Instant.parse("2026-11-22T08:00:00Z");
        presences.afterCallStarted(agent.id(), contact, due);
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);
        assertThat(presences.of(agent).wrapUpDueAt()).isEqualTo(due);
        await().untilAsserted(
                        () -> assertThat(pbx.seatsOf(agent.phone())).hasSize(6).allMatch(s -> s.endsWith(" acw")));

        presences.afterCallEnded(agent.id(), contact);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        assertThat(pbx.seatsOf(agent.phone())).noneMatch(seat -> seat.endsWith(" acw"));
    }

    @Test
    void aBreakAskedForDuringAfterCallWorkBeginsWhenThatIsDone() {
        var agent = available();
        var contact = Ids.next();
        presences.afterCallStarted(agent.id(), contact, null);
        presences.want(agent, Wanted.breakFor("meal"));
        await().untilAsserted(() -> assertThat(pbx.seatsOf(agent.phone())).allMatch(s -> s.endsWith(" acw")));
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);

        presences.afterCallEnded(agent.id(), contact);
        awaitShown(agent, PresenceState.BREAK, "meal");
    }

    @Test
    void twoWrapUpsKeepOneAwayFromCallsUntilBothAreDone() {
        var agent = available();
        var first = Ids.next();
        var second = Ids.next();
        presences.afterCallStarted(agent.id(), first, null);
        presences.afterCallStarted(agent.id(), second, null);
        presences.afterCallEnded(agent.id(), first);
        presences.afterCallEnded(agent.id(), first);
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);
        presences.afterCallEnded(agent.id(), second);
        awaitShown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void whoLetsThePhoneRingIsPutOnABreak() {
        var agent = available();
        var contact = Ids.next();
        presences.rang(agent.phone(), contact, clock.instant());
        presences.stoppedRinging(agent.phone(), contact, true, clock.instant());
        awaitShown(agent, PresenceState.BREAK, "no-answer");
        assertThat(pbx.seatsOf(agent.phone())).hasSize(6).allMatch(seat -> seat.endsWith(" no-answer"));
    }

    @Test
    void whoWasNotFastEnoughStaysAvailable() {
        var agent = available();
        var contact = Ids.next();
        presences.rang(agent.phone(), contact, clock.instant());
        presences.stoppedRinging(agent.phone(), contact, false, clock.instant());
        awaitShown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void lateNewsOfAnotherCallDoesNotSilenceAPhoneThatRings() {
        var agent = available();
        presences.rang(agent.phone(), Ids.next(), clock.instant());
        presences.stoppedRinging(agent.phone(), Ids.next(), true, clock.instant());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.RINGING);
    }
}
