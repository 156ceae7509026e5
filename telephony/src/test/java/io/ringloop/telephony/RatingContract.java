package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.telephony.RouteAnswer.Announced;
import io.ringloop.telephony.RouteAnswer.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of the contract about the questions a caller is asked when the agent has hung up. */
abstract class RatingContract extends WaitingContract {

    private void asksRating(boolean wanted) throws IOException {
        router(question -> new RouteAnswer(
                Route.QUEUE, "main", 0, List.of(), null, "decision", null, null, Announced.NOTHING, wanted, null));
        join("main", "PJSIP/1001");
    }

    private void agentHangsUp(String call) {
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);
        pbx.actions().hangup(connected.agentChannel().name(), 16).join();
        recorder.ofCall(ChannelEnded.class, connected.agentChannel().uniqueid());
    }

    @Test
    void callerRatesWhenTheAgentHasHungUp() throws Exception {
        asksRating(true);
        String number = number();
        bed.callAndRate(number, "4000", "543");
        String call = recorder.callFrom(number);
        agentHangsUp(call);

        CallerRated rated = recorder.ofCall(CallerRated.class, call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(rated.attitude()).isEqualTo(5);
        assertThat(rated.efficiency()).isEqualTo(4);
        assertThat(rated.accuracy()).isEqualTo(3);
        assertThat(rated.complete()).isTrue();
        // the after-call work begins before the caller has answered; Asterisk may tell AgentCompleted only when the
        // caller goes
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("CONTINUE");
        assertThat(recorder.storyOf(call))
                .contains("AgentCompleted")
                .containsSubsequence("AgentConnected", "QueueExited", "CallerRated", "ChannelEnded")
                .endsWith("ChannelEnded");
    }

    @Test
    void whoFallsSilentHasRatedWhatWasAskedBefore() throws Exception {
        asksRating(true);
        String number = number();
        bed.callAndRate(number, "4000", "2");
        String call = recorder.callFrom(number);
        agentHangsUp(call);

        CallerRated rated = recorder.ofCall(CallerRated.class, call);

        assertThat(rated.attitude()).isEqualTo(2);
        assertThat(rated.efficiency()).isNull();
        assertThat(rated.accuracy()).isNull();
        assertThat(rated.complete()).isFalse();
    }

    @Test
    void callerWhoHangsUpFirstIsAskedNothing() throws Exception {
        asksRating(true);
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(3));
        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call)).contains("AgentConnected").doesNotContain("CallerRated", "QueueExited");
    }

    @Test
    void nobodyIsAskedUnlessTheAnswerSaysSo() throws Exception {
        asksRating(false);
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(15));
        String call = recorder.callFrom(number);
        agentHangsUp(call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call)).doesNotContain("CallerRated");
    }
}
