package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.telephony.RouteAnswer.Announced;
import io.ringloop.telephony.RouteAnswer.Route;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The part of the contract about the question asked before a caller is queued. */
abstract class QuestionContract extends TransferContract {

    @Test
    void routeAnswerIsCarriedOut() throws Exception {
        List<RouteQuestion> asked = new ArrayList<>();
        router(question -> {
            asked.add(question);
            return new RouteAnswer(
                    Route.QUEUE,
                    "complaint",
                    7,
                    List.of("en"),
                    "script",
                    "decision-1",
                    30,
                    null,
                    Announced.NOTHING,
                    false,
                    null);
        });
        join("complaint", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        String call = recorder.callFrom(number);
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.queue()).isEqualTo("complaint");
        assertThat(routed.decisionId()).isEqualTo("decision-1");
        assertThat(recorder.ofCall(CallerJoinedQueue.class, call).queue()).isEqualTo("complaint");
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.uniqueid()).isEqualTo(call);
            assertThat(question.linkedid()).isEqualTo(call);
            assertThat(question.callerNumber()).isEqualTo(number);
            assertThat(question.calledNumber()).isEqualTo("4000");
            assertThat(question.language()).isEqualTo("zh");
            assertThat(question.pbx()).isEqualTo(bed.settings(TIMING).name());
        });
    }

    @Test
    void announcementsAreHeardBeforeTheWait() throws Exception {
        router(question -> new RouteAnswer(
                Route.QUEUE,
                "main",
                0,
                List.of(),
                null,
                "decision-3",
                null,
                null,
                new Announced(5, true),
                false,
                null));
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(15));

        String call = recorder.callFrom(number);
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.waitMinutes()).isEqualTo(5);
        assertThat(routed.disturbance()).isTrue();
        assertThat(recorder.ofCall(AgentConnected.class, call).queue()).isEqualTo("main");
    }

    @Test
    void withoutAnnouncementsNoneIsTold() throws Exception {
        router(question -> RouteAnswer.toQueue("main"));
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        CallRouted routed = recorder.ofCall(CallRouted.class, recorder.callFrom(number));
        assertThat(routed.waitMinutes()).isNull();
        assertThat(routed.disturbance()).isFalse();
    }

    @Test
    void refusedCallIsToldAsSuch() throws Exception {
        router(question -> new RouteAnswer(
                question.calledNumber().equals("4001") ? Route.CLOSED_NOTICE : Route.RESTRICT,
                null,
                0,
                List.of(),
                null,
                "decision-2",
                null,
                null,
                Announced.NOTHING,
                false,
                null));
        String late = number();
        String unwanted = number();
        bed.call(late, "4001", Duration.ofSeconds(10));
        bed.call(unwanted, "4000", Duration.ofSeconds(10));

        CallRefused closed = recorder.ofCall(CallRefused.class, recorder.callFrom(late));
        CallRefused restricted = recorder.ofCall(CallRefused.class, recorder.callFrom(unwanted));
        assertThat(closed.route()).isEqualTo("closedNotice");
        assertThat(closed.decisionId()).isEqualTo("decision-2");
        assertThat(closed.calledNumber()).isEqualTo("4001");
        assertThat(restricted.route()).isEqualTo("restrict");
        recorder.ofCall(ChannelEnded.class, closed.channel().uniqueid());
        recorder.ofCall(ChannelEnded.class, restricted.channel().uniqueid());
        assertThat(recorder.all(CallerJoinedQueue.class)).isEmpty();
    }

    @Test
    void slowRouterIsReplacedByTheFallback() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AgiServer server = router(question -> {
            try {
                never.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
            return RouteAnswer.toQueue("main");
        });
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        CallRouted routed = recorder.ofCall(CallRouted.class, recorder.callFrom(number));
        assertThat(routed.queue()).isEqualTo("duty");
        assertThat(routed.decisionId()).isNull();
        assertThat(server.fallenBack()).isEqualTo(1);
        never.countDown();
    }

    @Test
    void failingRouterIsReplacedByTheFallback() throws Exception {
        router(question -> {
            throw new IllegalStateException("the rules are broken");
        });
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        CallRouted routed = recorder.ofCall(CallRouted.class, recorder.callFrom(number));
        assertThat(routed.queue()).isEqualTo("duty");
    }

    @Test
    void callReachesTheQueueOfItsLineWhenNobodyAnswersTheQuestion() {
        join("complaint", "PJSIP/1001");
        String number = number();
        bed.call(number, "4003", Duration.ofSeconds(2));

        String call = recorder.callFrom(number);
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.queue()).isEqualTo("complaint");
        assertThat(routed.decisionId()).isNull();
        assertThat(recorder.ofCall(AgentConnected.class, call).queue()).isEqualTo("complaint");
    }

    @Test
    void callReachesItsQueueWhenTheServerAcceptsAndSaysNothing() throws Exception {
        join("complaint", "PJSIP/1001");
        ServerSocket silent = new ServerSocket(bed.agiPort(), 50, InetAddress.getLoopbackAddress());
        opened.add(silent);
        String number = number();
        bed.call(number, "4003", Duration.ofSeconds(6));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(CallRouted.class, call).queue()).isEqualTo("complaint");
        assertThat(recorder.ofCall(AgentConnected.class, call).queue()).isEqualTo("complaint");
    }
}
