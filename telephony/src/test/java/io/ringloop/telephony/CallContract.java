package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.ActionResult.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of the contract about calls and members. */
abstract class CallContract extends DialContract {

    @Test
    void answeredCallTellsLeaveBeforeConnect() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(3));

        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call))
                .containsSubsequence(
                        "ChannelStarted",
                        "CallRouted",
                        "CallerJoinedQueue",
                        "AgentRinging",
                        "CallerLeftQueue",
                        "AgentConnected",
                        "ChannelsBridged",
                        "AgentCompleted",
                        "ChannelEnded")
                .doesNotContain("CallerAbandonedQueue", "QueueExited")
                .endsWith("ChannelEnded");
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.queue()).isEqualTo("main");
        assertThat(routed.calledNumber()).isEqualTo("4000");
        assertThat(routed.callerNumber()).isEqualTo(number);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);
        assertThat(connected.iface()).isEqualTo("PJSIP/1001");
        assertThat(connected.agentChannel().iface()).isEqualTo("PJSIP/1001");
        assertThat(connected.agentChannel().linkedid()).isEqualTo(call);
        assertThat(recorder.ofCall(AgentCompleted.class, call).reason()).isEqualTo("caller");
        assertThat(recorder.all(ChannelsBridged.class))
                .extracting(ChannelsBridged::bridgeId)
                .containsExactly(
                        recorder.ofCall(ChannelsBridged.class, call).bridgeId(),
                        recorder.ofCall(ChannelsBridged.class, call).bridgeId());
        recorder.assertWhole();
    }

    @Test
    void agentWhoHangsUpEndsTheCall() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(15));
        String call = recorder.callFrom(number);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);

        assertThat(pbx.actions()
                        .hangup(connected.agentChannel().name(), 16)
                        .join()
                        .accepted())
                .isTrue();

        recorder.ofCall(ChannelEnded.class, call);
        recorder.ofCall(ChannelEnded.class, connected.agentChannel().uniqueid());
    }

    @Test
    void abandonedCallEndsWithoutQueueExit() {
        join("main", "PJSIP/1004");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(1));

        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerAbandonedQueue", "CallerLeftQueue", "ChannelEnded")
                .doesNotContain("QueueExited", "AgentConnected");
    }

    @Test
    void queueTimeoutIsToldAsAbandonFirstAndAsTimeoutThen() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));

        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerAbandonedQueue", "CallerLeftQueue", "QueueExited");
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("TIMEOUT");
        assertThat(recorder.ofCall(QueueExited.class, call).queue()).isEqualTo("main");
    }

    @Test
    void callerLeavesAQueueThatBecomesEmpty() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));
        String call = recorder.callFrom(number);
        recorder.ofCall(CallerJoinedQueue.class, call);

        pbx.actions().removeMember("main", "PJSIP/1004").join();

        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("LEAVEEMPTY");
        assertThat(recorder.storyOf(call)).containsSubsequence("CallerAbandonedQueue", "QueueExited");
        recorder.first(MemberRemoved.class, event -> event.member().iface().equals("PJSIP/1004"));
    }

    @Test
    void callerCannotJoinAnEmptyQueue() {
        String number = number();
        bed.call(number, "4001", Duration.ofSeconds(30));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("JOINEMPTY");
        assertThat(recorder.ofCall(QueueExited.class, call).queue()).isEqualTo("sales");
        recorder.ofCall(ChannelEnded.class, call);
        assertThat(recorder.storyOf(call)).doesNotContain("CallerJoinedQueue", "CallerAbandonedQueue");
    }

    @Test
    void keyWhileWaitingIsAQueueExitWithoutAbandon() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.callAndPress(number, "4000", '1', Duration.ofSeconds(1));

        String call = recorder.callFrom(number);
        QueueExited exited = recorder.ofCall(QueueExited.class, call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(exited.status()).isEqualTo("KEY");
        assertThat(exited.key()).isEqualTo("callback");
        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerLeftQueue", "QueueExited", "ChannelEnded")
                .doesNotContain("CallerAbandonedQueue");
    }

    @Test
    void callerIsTurnedAwayFromAFullQueue() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String first = number();
        String second = number();
        bed.call(first, "4000", Duration.ofSeconds(30));
        bed.call(second, "4000", Duration.ofSeconds(30));
        recorder.ofCall(CallerJoinedQueue.class, recorder.callFrom(first));
        recorder.ofCall(CallerJoinedQueue.class, recorder.callFrom(second));
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("FULL");
        recorder.ofCall(ChannelEnded.class, call);
        assertThat(recorder.storyOf(call)).doesNotContain("CallerJoinedQueue");
        await().atMost(Recorder.PATIENCE)
                .until(() -> recorder.all(CallerAbandonedQueue.class).size() == 2);
    }

    @Test
    void agentWhoDoesNotAnswerIsFollowedByAnother() {
        // in turn; where the longest idle is called, only the break given to whoever did not answer leads to another
        join("complaint", "PJSIP/1004");
        String number = number();
        bed.call(number, "4003", Duration.ofSeconds(8));
        String call = recorder.callFrom(number);
        recorder.ofCall(AgentRinging.class, call);
        join("complaint", "PJSIP/1002");

        AgentDidNotAnswer silent = recorder.ofCall(AgentDidNotAnswer.class, call);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);

        assertThat(silent.iface()).isEqualTo("PJSIP/1004");
        assertThat(silent.ringMillis()).isBetween(1_500, 3_000);
        assertThat(connected.iface()).isEqualTo("PJSIP/1002");
        assertThat(recorder.storyOf(call))
                .containsSubsequence("AgentRinging", "AgentDidNotAnswer", "AgentRinging", "AgentConnected");
    }

    @Test
    void pauseIsConfirmedByItsEvent() {
        join("main", "PJSIP/1001");
        join("complaint", "PJSIP/1001");
        pause(null, "PJSIP/1001", "lunch");

        MemberPaused main = recorder.first(
                MemberPaused.class, event -> event.member().queue().equals("main"));
        MemberPaused complaint = recorder.first(
                MemberPaused.class, event -> event.member().queue().equals("complaint"));
        assertThat(List.of(main, complaint)).allSatisfy(event -> {
            assertThat(event.member().paused()).isTrue();
            assertThat(event.member().pausedReason()).isEqualTo("lunch");
            assertThat(event.member().lastPauseAt()).isNotNull();
        });

        pbx.actions().pauseMember(null, "PJSIP/1001", false, null).join();
        recorder.first(
                MemberPaused.class,
                event ->
                        event.member().queue().equals("main") && !event.member().paused());
    }

    @Test
    void memberMayJoinPaused() {
        ActionResult added = pbx.actions()
                .addMember("main", "PJSIP/1003", "Wang Wei", 3, "training")
                .join();
        joined.add(new String[] {"main", "PJSIP/1003"});

        assertThat(added.accepted()).isTrue();
        MemberAdded event =
                recorder.first(MemberAdded.class, one -> one.member().iface().equals("PJSIP/1003"));
        assertThat(event.member().paused()).isTrue();
        assertThat(event.member().penalty()).isEqualTo(3);
        assertThat(event.member().name()).isEqualTo("Wang Wei");
        recorder.first(MemberPaused.class, one -> "training".equals(one.member().pausedReason()));
    }

    @Test
    void refusedActionIsAResultNotAnException() {
        assertThat(pbx.actions().removeMember("main", "PJSIP/1016").join().outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(pbx.actions().hangup("PJSIP/nobody-00000001", null).join().outcome())
                .isEqualTo(Outcome.REFUSED);
    }
}
