package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.telephony.RouteAnswer.Announced;
import io.ringloop.telephony.RouteAnswer.Route;
import io.ringloop.telephony.RouteAnswer.Skilled;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of the contract about the way a caller waits: with the skilled first, then with everybody, a callback offered in between. */
abstract class WaitingContract extends QuestionContract {

    private void routed(@Nullable Skilled skilled, @Nullable Integer offerAfter) throws IOException {
        router(question -> new RouteAnswer(
                Route.QUEUE,
                "main",
                0,
                List.of(),
                null,
                "decision",
                offerAfter,
                skilled,
                Announced.NOTHING,
                false,
                null));
    }

    private void onBreak(String queue, String iface) {
        pbx.actions().addMember(queue, iface, "Li Na", 0, "break").join();
        joined.add(new String[] {queue, iface});
    }

    @Test
    void whoHasTheSkillIsCalledFirst() throws Exception {
        routed(new Skilled("main-en", 3), null);
        join("main", "PJSIP/1001");
        join("main-en", "PJSIP/1002");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(3));

        AgentConnected connected = recorder.ofCall(AgentConnected.class, recorder.callFrom(number));

        assertThat(connected.queue()).isEqualTo("main-en");
        assertThat(connected.iface()).isEqualTo("PJSIP/1002");
    }

    @Test
    void everybodyIsCalledWhenTheSkilledAreBusyForTooLong() throws Exception {
        routed(new Skilled("main-en", 1), null);
        join("main", "PJSIP/1001");
        onBreak("main-en", "PJSIP/1002");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(6));

        String call = recorder.callFrom(number);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);
        QueueExited exited = recorder.ofCall(QueueExited.class, call);

        assertThat(connected.queue()).isEqualTo("main");
        assertThat(connected.iface()).isEqualTo("PJSIP/1001");
        assertThat(exited.queue()).isEqualTo("main-en");
        assertThat(exited.status()).isEqualTo(QueueExited.MOVED_ON);
        assertThat(recorder.storyOf(call))
                .containsSubsequence(
                        "CallerJoinedQueue",
                        "CallerAbandonedQueue",
                        "CallerLeftQueue",
                        "QueueExited",
                        "CallerJoinedQueue",
                        "AgentConnected");
    }

    @Test
    void everybodyIsCalledAtOnceWhenNobodyHasTheSkill() throws Exception {
        routed(new Skilled("main-en", 30), null);
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(3));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(AgentConnected.class, call).queue()).isEqualTo("main");
        assertThat(recorder.all(CallerJoinedQueue.class)).hasSize(1);
    }

    @Test
    void callbackIsOfferedAfterTheTimeAndTakenByKey() throws Exception {
        routed(null, 1);
        onBreak("main", "PJSIP/1004");
        String number = number();
        bed.callAndPress(number, "4000", '1', Duration.ofMillis(2_800));

        String call = recorder.callFrom(number);
        QueueExited exited = recorder.ofCall(QueueExited.class, call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(exited.status()).isEqualTo("KEY");
        assertThat(exited.key()).isEqualTo("callback");
        // pressed after the offer, outside the queue: a key in the queue is no abandon
        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerAbandonedQueue", "CallerLeftQueue", "QueueExited");
        assertThat(recorder.all(CallerJoinedQueue.class)).hasSize(1);
    }

    @Test
    void whoDoesNotWantTheCallbackWaitsOnInFrontOfLaterCallers() throws Exception {
        String number = number();
        router(question -> new RouteAnswer(
                Route.QUEUE,
                "main",
                0,
                List.of(),
                null,
                "decision",
                number.equals(question.callerNumber()) ? 1 : null,
                null,
                Announced.NOTHING,
                false,
                null));
        onBreak("main", "PJSIP/1004");
        bed.call(number, "4000", Duration.ofSeconds(30));
        String call = recorder.callFrom(number);
        recorder.ofCall(CallerAbandonedQueue.class, call);
        String later = number();
        bed.call(later, "4000", Duration.ofSeconds(4));
        recorder.ofCall(CallerJoinedQueue.class, recorder.callFrom(later));

        QueueExited stayed = recorder.ofCall(QueueExited.class, call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(stayed.status()).isEqualTo(QueueExited.MOVED_ON);
        assertThat(recorder.all(CallerJoinedQueue.class).stream()
                        .filter(joined -> call.equals(joined.channel().uniqueid())))
                .hasSize(2)
                .allSatisfy(joined -> assertThat(joined.position()).isEqualTo(1));
        assertThat(recorder.all(QueueExited.class).stream()
                        .filter(exit -> call.equals(exit.channel().uniqueid()))
                        .map(QueueExited::status))
                .containsExactly(QueueExited.MOVED_ON, "TIMEOUT");
    }

    @Test
    void callbackIsOfferedBeforeTheQueueWhenNobodyIsThere() throws Exception {
        routed(null, 0);
        String number = number();
        bed.callAndPress(number, "4000", '1', Duration.ofMillis(1_000));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("KEY");
        recorder.ofCall(ChannelEnded.class, call);
        assertThat(recorder.storyOf(call)).doesNotContain("CallerJoinedQueue");
    }

    @Test
    void whoHasBeenIdleLongestIsCalledFirst() {
        join("main", "PJSIP/1001");
        onBreak("main", "PJSIP/1002");
        onBreak("main", "PJSIP/1003");
        assertThat(answeredBy()).isEqualTo("PJSIP/1001");
        pbx.actions().pauseMember("main", "PJSIP/1001", true, "break").join();
        pbx.actions().pauseMember("main", "PJSIP/1003", false, null).join();
        assertThat(answeredBy()).isEqualTo("PJSIP/1003");
        pbx.actions().pauseMember("main", "PJSIP/1001", false, null).join();
        pbx.actions().pauseMember("main", "PJSIP/1002", false, null).join();
        // in turn it would be 1001 again
        assertThat(answeredBy()).isEqualTo("PJSIP/1002");
    }

    private @Nullable String answeredBy() {
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));
        String call = recorder.callFrom(number);
        String iface = recorder.ofCall(AgentConnected.class, call).iface();
        recorder.ofCall(ChannelEnded.class, call);
        return iface;
    }
}
