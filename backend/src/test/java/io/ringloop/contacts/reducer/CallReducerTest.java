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
    void blindTransferIntoAQueueGivesTheCallOn() {
        scene.hear(answeredCall("1").subList(0, 7));
        scene.hear(blind(agent("1001", "1.1", "1"), caller("1")), completed("1", "main", "1001", "1.1", "transfer"));
        scene.hear(gone(agent("1001", "1.1", "1")), joined("1", "complaint"), ringing("1", "complaint", "1002", "1.2"));
        scene.hear(left("1", "complaint"), connected("1", "complaint", "1002", "1.2"), gone(caller("1")));
        assertThat(scene.story())
                .containsExactly("opened", "answered by PJSIP/1001", "transferred", "answered by PJSIP/1002", "ended");
    }

    @Test
    void transferToldAfterTheAgentsHangupIsStillATransfer() {
        scene.hear(answeredCall("1").subList(0, 7));
        scene.hear(gone(agent("1001", "1.1", "1")), blind(agent("1001", "1.1", "1"), caller("1")));
        scene.later(GRACE);
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "transferred");
    }

    @Test
    void agentsHangupWithoutATransferEndsTheConversationAfterTheGrace() {
        scene.hear(answeredCall("1").subList(0, 7)).hear(gone(agent("1001", "1.1", "1")));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");
        scene.later(GRACE);
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended");
    }

    @Test
    void callerLostInTransferIsToldAsUnansweredThoughTheContactWasAnswered() {
        scene.hear(answeredCall("1").subList(0, 7)).hear(blind(agent("1001", "1.1", "1"), caller("1")));
        scene.hear(
                joined("1", "complaint"), abandoned("1", "complaint", 20), left("1", "complaint"), gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "transferred", "abandoned");
        assertThat(scene.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(scene.only().agentIface).isEqualTo("PJSIP/1001");
    }

    @Test
    void attendedTransferMovesTheLegOfTheConsultedAgentIntoTheOlderCall() {
        scene.hear(answeredCall("1").subList(0, 7));
        // the agent consults 1002 on a call of its own, then leaves
        var consulted = agent("1002", "9.2", "1");
        scene.hear(new CallTransferred(
                true, "Success", agent("1001", "1.1", "1"), caller("1"), null, consulted, null, null));
        scene.hear(bridged(consulted, "b1"), gone(agent("1001", "1.1", "1")));
        assertThat(scene.story())
                .containsExactly("opened", "answered by PJSIP/1001", "transferred", "answered by PJSIP/1002");
    }

    @Test
    void colleagueAskedThroughTheSameQueueRingsAndGetsTheCallerWhenTheAgentHangsUp() {
        scene.hear(answeredCall("1").subList(0, 7));
        var waiting = channel("1.8", "1", "Local/main@ringloop-transfer-0;2");
        var colleague = agent("1002", "1.9", "1");
        scene.hear(new CallHeld(agent("1001", "1.1", "1"), null), new CallerJoinedQueue(waiting, "main", 1, 1));
        scene.hear(new AgentRinging(waiting, colleague, "main", "PJSIP/1002", "1002"));
        assertThat(scene.only().ringingLeg("PJSIP/1002")).isNotNull();
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");

        scene.hear(new CallerLeftQueue(waiting, "main", 1, 0));
        scene.hear(new AgentConnected(waiting, colleague, "main", "PJSIP/1002", "1002", 4, 4));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "consulted PJSIP/1002");

        scene.later(Duration.ofSeconds(20)).hear(attended(agent("1001", "1.1", "1"), caller("1"), waiting));
        scene.hear(completed("1", "main", "1001", "1.1", "transfer"), gone(agent("1001", "1.1", "1")));
        assertThat(scene.story()).endsWith("consulted PJSIP/1002", "transferred", "answered by PJSIP/1002");
        assertThat(scene.only().visits).extracting(visit -> visit.iface).containsExactly("PJSIP/1001", "PJSIP/1002");

        scene.hear(new AgentCompleted(waiting, colleague, "main", "PJSIP/1002", "1002", "agent", 4, 60));
        scene.hear(new QueueExited(waiting, "main", "CONTINUE", null), gone(colleague), gone(caller("1")));
        assertThat(scene.story()).endsWith("answered by PJSIP/1002", "ended");
        assertThat(scene.only().agentIface).isEqualTo("PJSIP/1002");
    }

    @Test
    void callerGivenOnWhileTheColleaguesPhoneRingsIsAnsweredByTheColleague() {
        scene.hear(answeredCall("1").subList(0, 7));
        var waiting = channel("1.8", "1", "Local/complaint@ringloop-transfer-0;2");
        var colleague = agent("1002", "1.9", "1");
        scene.hear(new CallerJoinedQueue(waiting, "complaint", 1, 1));
        scene.hear(new AgentRinging(waiting, colleague, "complaint", "PJSIP/1002", "1002"));
        scene.hear(attended(agent("1001", "1.1", "1"), caller("1"), waiting), gone(agent("1001", "1.1", "1")));
        assertThat(scene.story()).endsWith("answered by PJSIP/1001", "transferred");

        scene.hear(new CallerLeftQueue(waiting, "complaint", 1, 0));
        scene.hear(new AgentConnected(waiting, colleague, "complaint", "PJSIP/1002", "1002", 4, 4));
        assertThat(scene.story()).endsWith("transferred", "answered by PJSIP/1002");
        assertThat(scene.only().visits)
                .extracting(visit -> visit.queue + " " + visit.outcome)
                .containsExactly("main answered", "complaint answered");
    }

    @Test
    void callerGivenOnToAQueueInWhichNobodyAnswersIsLostInTheTransfer() {
        scene.hear(answeredCall("1").subList(0, 7));
        var waiting = channel("1.8", "1", "Local/complaint@ringloop-transfer-0;2");
        scene.hear(new CallerJoinedQueue(waiting, "complaint", 1, 1));
        scene.hear(attended(agent("1001", "1.1", "1"), caller("1"), waiting), gone(agent("1001", "1.1", "1")));
        scene.later(Duration.ofSeconds(30)).hear(new CallerAbandonedQueue(waiting, "complaint", 1, 1, 30));
        scene.hear(new CallerLeftQueue(waiting, "complaint", 1, 0), gone(waiting), gone(caller("1")));
        assertThat(scene.story()).endsWith("transferred", "abandoned");
    }

    @Test
    void wordWithAColleagueThatLeadsToNothingLeavesTheCallWithTheAgent() {
        scene.hear(answeredCall("1").subList(0, 7));
        var waiting = channel("1.8", "1", "Local/complaint@ringloop-transfer-0;2");
        scene.hear(new CallerJoinedQueue(waiting, "complaint", 1, 1));
        scene.hear(new CallerAbandonedQueue(waiting, "complaint", 1, 1, 20));
        scene.hear(new CallerLeftQueue(waiting, "complaint", 1, 0));
        scene.hear(new QueueExited(waiting, "complaint", "TIMEOUT", null), gone(waiting));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");

        var again = channel("1.10", "1", "Local/1002@ringloop-transfer-0;2");
        var colleague = agent("1002", "1.11", "1");
        scene.hear(new ChannelStarted(again), new ChannelStarted(colleague));
        assertThat(scene.only().ringingLeg("PJSIP/1002")).isNotNull();
        scene.hear(bridged(colleague, "aside"), gone(colleague), gone(caller("1")));
        assertThat(scene.story())
                .containsExactly(
                        "opened",
                        "answered by PJSIP/1001",
                        "consulted PJSIP/1002",
                        "consultation with PJSIP/1002 over",
                        "ended");
        assertThat(scene.only().agentIface).isEqualTo("PJSIP/1001");
        assertThat(scene.only().visits).hasSize(1);
    }

    @Test
    void phoneDialledDirectlyForAGivenOnCallerRings() {
        scene.hear(answeredCall("1").subList(0, 7)).hear(blind(agent("1001", "1.1", "1"), caller("1")));
        scene.hear(gone(agent("1001", "1.1", "1")), new ChannelStarted(agent("1002", "1.2", "1")));
        assertThat(scene.book.effects())
                .anySatisfy(effect -> assertThat(effect)
                        .isInstanceOfSatisfying(
                                Effect.Rang.class,
                                rang -> assertThat(rang.iface()).isEqualTo("PJSIP/1002")));
        scene.hear(bridged(agent("1002", "1.2", "1"), "b1"));
        assertThat(scene.story()).endsWith("transferred", "answered by PJSIP/1002");
    }

    @Test
    void consultationThroughAQueueMergesIntoTheOlderContact() {
        scene.hear(answeredCall("1").subList(0, 7));
        var consulting = channel("9", "9", "PJSIP/1001-9");
        scene.hear(new CallerJoinedQueue(consulting, "complaint", 1, 1));
        scene.hear(new AgentConnected(consulting, agent("1002", "9.2", "9"), "complaint", "PJSIP/1002", "b", 3, 1));
        scene.hear(bridged(agent("1002", "9.2", "1"), "b1"), gone(agent("1001", "1.1", "1")));
        scene.hear(gone(consulting), gone(caller("1")));
        assertThat(scene.story(scene.call("9").id))
                .containsExactly("opened", "answered by PJSIP/1001".replace("1001", "1002"), "merged");
        assertThat(scene.story(scene.call("1").id)).endsWith("answered by PJSIP/1002", "ended");
        assertThat(scene.call("1").linkedids).contains("1", "9");
        assertThat(scene.call("9").mergedInto).isEqualTo(scene.call("1").id);
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
                channel("1", "1", "PJSIP/trunk-1"), " ", "4000", "queue", "main", "no-uuid", "zh", null)));
        assertThat(scene.only().decisionId).isNull();
        assertThat(scene.only().calledNumber).isEqualTo("4000");
    }
}
