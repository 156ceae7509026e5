package io.ringloop.contacts.reducer;

import static io.ringloop.contacts.reducer.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.*;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls that an agent gives on: blind, after a word with a colleague, through a queue. */
class CallTransferTest {

    private static final Duration GRACE = CallEnding.GRACE;
    private final Scene scene = new Scene();

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
}
