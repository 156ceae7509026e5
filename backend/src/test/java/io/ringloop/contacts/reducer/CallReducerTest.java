package io.ringloop.contacts.reducer;

import static io.ringloop.contacts.reducer.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallReducerTest {

    private static final Duration GRACE = CallEnding.GRACE;
    private final Scene scene = new Scene();

    @Test
    void ratingOfACallerIsToldAfterTheConversationAndOnlyOfOneWhoWasServed() {
        scene.hear(answeredCall("1").subList(0, 10));
        scene.hear(exited("1", "main", "CONTINUE"), new CallerRated(caller("1"), 5, 4, null), gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended", "rated 5 4 null");

        var late = new Scene(); // Asterisk tells only at the end that the agent has done
        late.hear(answeredCall("1").subList(0, 8));
        late.hear(
                exited("1", "main", "CONTINUE"),
                new CallerRated(caller("1"), 5, 4, 3),
                completed("1", "main", "1001", "1.1", "agent"),
                gone(caller("1")));
        assertThat(late.story()).containsExactly("opened", "answered by PJSIP/1001", "ended", "rated 5 4 3");

        var other = new Scene();
        other.hear(routed("2"), joined("2", "main"), new CallerRated(caller("2"), 1, 1, 1));
        assertThat(other.story()).containsExactly("opened");
    }

    @Test
    void answeredCallIsOpenedAnsweredAndEndedOnce() {
        scene.hear(answeredCall("1"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended");
        assertThat(scene.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(scene.only().waitSeconds).isEqualTo(7);
    }

    @Test
    void leavingTheQueueAloneDecidesNothing() {
        scene.hear(joined("1", "main"), ringing("1", "main", "1001", "1.1"), left("1", "main"));
        assertThat(scene.story()).containsExactly("opened");
        assertThat(scene.only().lastVisit().undecided()).isTrue();
    }

    @Test
    void abandonedBeyondTheLimitIsAbandoned() {
        scene.hear(abandonedCall("1", 30));
        assertThat(scene.story()).containsExactly("opened", "abandoned");
    }

    @Test
    void abandonedWithinTheLimitIsShort() {
        scene.hear(abandonedCall("1", 4));
        assertThat(scene.story()).containsExactly("opened", "short-abandoned");
    }

    @Test
    void abandonAtTheLimitIsNoLongerShort() {
        scene.hear(abandonedCall("1", 5));
        assertThat(scene.outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT,timeout",
        "WITHDRAW,timeout",
        "FULL,full",
        "JOINEMPTY,left-empty",
        "LEAVEEMPTY,left-empty",
        "JOINUNAVAIL,left-empty",
        "LEAVEUNAVAIL,left-empty",
        "KEY,left-for-callback"
    })
    void abandonThatIsNoneIsToldByTheQueueStatus(String status, String outcome) {
        scene.hear(joined("1", "main"), abandoned("1", "main", 60), left("1", "main"), exited("1", "main", status));
        scene.hear(gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", outcome);
    }

    @ParameterizedTest
    @CsvSource({"FULL,full", "JOINEMPTY,left-empty", "JOINUNAVAIL,left-empty"})
    void queueThatTookNobodyInStillCounts(String status, String outcome) {
        scene.hear(routed("1"), exited("1", "main", status), gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", outcome);
    }

    @Test
    void leavingByKeyGivesOnlyALeave() {
        scene.hear(joined("1", "main"), left("1", "main"), exited("1", "main", "KEY"), gone(caller("1")));
        assertThat(scene.outcome()).isEqualTo(Outcome.LEFT_FOR_CALLBACK);
    }

    @Test
    void hangupAfterALeaveWaitsForTheAnswerThatMayBeUnderWay() {
        scene.hear(joined("1", "main"), ringing("1", "main", "1001", "1.1"), left("1", "main"), gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened");
        scene.hear(connected("1", "main", "1001", "1.1"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended");
    }

    @Test
    void hangupAfterALeaveIsAnAbandonOnceTheGraceIsOver() {
        scene.hear(joined("1", "main")).later(Duration.ofSeconds(20));
        scene.hear(left("1", "main"), gone(caller("1"))).later(GRACE);
        assertThat(scene.story()).containsExactly("opened", "abandoned");
        scene.hear(connected("1", "main", "1001", "1.1"));
        assertThat(scene.story()).containsExactly("opened", "abandoned");
    }

    @Test
    void agentWhoDoesNotAnswerLeavesTheCallerWaiting() {
        scene.hear(joined("1", "main"), ringing("1", "main", "1001", "1.1"), missed("1", "main", "1001", "1.1"));
        scene.hear(gone(agent("1001", "1.1", "1")), ringing("1", "main", "1002", "1.2"), left("1", "main"));
        scene.hear(connected("1", "main", "1002", "1.2"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1002");
        assertThat(scene.book.effects())
                .filteredOn(Effect.StoppedRinging.class::isInstance)
                .extracting(effect -> ((Effect.StoppedRinging) effect).missed())
                .containsExactly(true);
    }

    @Test
    void ringAllMakesOneContactAndTheOthersStopRinging() {
        scene.hear(joined("1", "main"));
        for (int phone = 1001; phone <= 1050; phone++) {
            scene.hear(ringing("1", "main", "" + phone, "1." + phone));
        }
        scene.hear(left("1", "main"), connected("1", "main", "1031", "1.1031"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1031");
        assertThat(scene.only().ringingLegs()).isEmpty();
        assertThat(scene.book.effects())
                .filteredOn(Effect.StoppedRinging.class::isInstance)
                .hasSize(49);
    }

    @Test
    void oneCallMayWaitInTwoQueues() {
        scene.hear(joined("1", "sales"), abandoned("1", "sales", 40), left("1", "sales"));
        scene.hear(exited("1", "sales", "TIMEOUT"), joined("1", "main"), ringing("1", "main", "1001", "1.1"));
        scene.hear(left("1", "main"), connected("1", "main", "1001", "1.1"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");
        assertThat(scene.only().visits)
                .extracting(visit -> visit.queue + " " + visit.outcome)
                .containsExactly("sales timeout", "main answered");
    }

    @Test
    void oneCallMayWaitInTheSameQueueTwice() {
        scene.hear(joined("1", "main"), abandoned("1", "main", 40), left("1", "main"), exited("1", "main", "TIMEOUT"));
        scene.later(Duration.ofSeconds(3)).hear(joined("1", "main"), abandoned("1", "main", 9), left("1", "main"));
        scene.hear(gone(caller("1")));
        assertThat(scene.only().visits).extracting(visit -> visit.outcome).containsExactly("timeout", "abandoned");
        assertThat(scene.story()).containsExactly("opened", "abandoned");
    }

    @Test
    void closedNoticeIsAClosedCall() {
        scene.hear(new CallRefused(caller("1"), "13800000001", "4000", "closedNotice", null), gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", "closed");
        assertThat(scene.only().route).isEqualTo("closedNotice");
    }

    @Test
    void callThatNeverReachedItsQueueFailedUnlessTheCallerHungUp() {
        scene.hear(routed("1")).hear(new ChannelEnded(caller("1"), 38, "Network out of order"));
        scene.hear(routed("2")).later(Duration.ofSeconds(9)).hear(gone(caller("2")));
        scene.hear(routed("3"), gone(caller("3")));
        assertThat(scene.story(scene.call("1").id)).containsExactly("opened", "failed");
        assertThat(scene.story(scene.call("2").id)).containsExactly("opened", "abandoned");
        assertThat(scene.story(scene.call("3").id)).containsExactly("opened", "short-abandoned");
    }

    @Test
    void callsBetweenColleaguesAreNoContacts() {
        scene.hear(new ChannelStarted(agent("1001", "7", "7")), bridged(agent("1001", "7", "7"), "x"));
        scene.hear(bridged(agent("1002", "7.1", "7"), "x"), gone(agent("1001", "7", "7")));
        assertThat(scene.book.calls()).isEmpty();
    }

    @Test
    void talkTimeIsTakenFromTheBridge() {
        scene.hear(answeredCall("1").subList(0, 7)).later(Duration.ofSeconds(60));
        scene.hear(unbridged(agent("1001", "1.1", "1"), "b1"));
        assertThat(scene.only().legs.get("1.1").talkSeconds(scene.now)).isEqualTo(60);
    }

    @Test
    void holdIsToldOnceAndMeasured() {
        scene.hear(answeredCall("1").subList(0, 7)).hear(new CallHeld(agent("1001", "1.1", "1"), null));
        scene.hear(new CallHeld(agent("1001", "1.1", "1"), null)).later(Duration.ofSeconds(10));
        scene.hear(new CallResumed(agent("1001", "1.1", "1")));
        assertThat(scene.book.effects())
                .filteredOn(Effect.Held.class::isInstance)
                .hasSize(2);
        assertThat(scene.only().legs.get("1.1").heldMillis).isBetween(10_000L, 10_200L);
    }

    @Test
    void lostJoinIsMadeUpForByTheConnect() {
        scene.hear(connected("1", "main", "1001", "1.1"), gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended");
        assertThat(scene.only().waitSeconds).isEqualTo(7);
    }

    @Test
    void rememberedCallGoesOnWhereItWas() {
        scene.hear(answeredCall("1").subList(0, 3));
        var copy = Call.recall(scene.only().id, scene.only().memory());
        var other = new Scene();
        other.book.add(copy);
        other.hear(answeredCall("1").subList(3, 12));
        assertThat(other.story()).containsExactly("answered by PJSIP/1001", "ended");
        assertThat(copy.memory()).isEqualTo(Call.recall(copy.id, copy.memory()).memory());
    }

    @Test
    void withheldNumberIsNoNumber() {
        scene.hear(List.of(new CallRouted(
                channel("1", "1", "PJSIP/trunk-1"), " ", "4000", "queue", "main", "no-uuid", "zh", null, null, false)));
        assertThat(scene.only().decisionId).isNull();
        assertThat(scene.only().calledNumber).isEqualTo("4000");
    }
}
