package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.ActionResult.Outcome;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the contract about customers who are dialled for an agent. */
abstract class DialContract extends LinkUnderTest {

    @Test
    void customerIsDialledOnceTheAgentHasAnswered() {
        String id = dial("PJSIP/1001", "13900139009");

        ChannelStarted customer = customerOf(id);
        recorder.ofCall(ChannelsBridged.class, id);
        assertThat(pbx.actions().look(id).join().outcome()).isEqualTo(Outcome.ACCEPTED);
        hangUpAgent(id);

        recorder.ofCall(ChannelEnded.class, id);
        recorder.ofCall(ChannelEnded.class, String.valueOf(customer.channel().uniqueid()));
        assertThat(recorder.storyOf(id))
                .containsSubsequence("ChannelStarted", "ChannelsBridged", "CustomerDialled", "ChannelEnded");
        assertThat(recorder.ofCall(CustomerDialled.class, id).outcome()).isEqualTo(DialOutcome.ANSWERED);
        assertThat(pbx.actions().look(id).join().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(recorder.all(OriginateFailed.class)).isEmpty();
        recorder.assertWhole();
    }

    @ParameterizedTest
    @CsvSource({
        "13900139001, BUSY",
        "13900139002, BUSY",
        "13900139003, INVALID_NUMBER",
        "13900139004, NO_ANSWER",
    })
    void customerNotReachedIsToldWithTheReason(String number, DialOutcome outcome) {
        String id = dial("PJSIP/1002", number);

        assertThat(recorder.ofCall(CustomerDialled.class, id).outcome()).isEqualTo(outcome);
        recorder.ofCall(ChannelEnded.class, id);
        assertThat(recorder.storyOf(id)).doesNotContain("ChannelsBridged").endsWith("CustomerDialled", "ChannelEnded");
    }

    @Test
    void agentWhoHangsUpFirstIsNotTheCustomersDoing() {
        String id = dial("PJSIP/1003", "13900139004");
        customerOf(id);

        hangUpAgent(id);

        assertThat(recorder.ofCall(CustomerDialled.class, id).outcome()).isEqualTo(DialOutcome.AGENT_NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PJSIP/1004", "PJSIP/1016"})
    void customerIsNotDialledForAnAgentWhoDoesNotAnswer(String phone) {
        String id = dial(phone, "13900139009");

        recorder.first(OriginateFailed.class, event -> event.channelId().equals(id));
        await().atMost(Recorder.PATIENCE).until(() -> recorder.aliveChannels().isEmpty());
        assertThat(recorder.all(CustomerDialled.class)).isEmpty();
        assertThat(recorder.all(ChannelStarted.class).size()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsNoNumberNeverReachesTheDialplan() {
        assertThatThrownBy(() -> OriginateRequest.forAgent("1", "PJSIP/1001", "139,1)", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String dial(String phone, String number) {
        String id = "attempt-" + UUID.randomUUID();
        assertThat(pbx.actions()
                        .originate(OriginateRequest.forAgent(id, phone, number, Duration.ofSeconds(2)))
                        .join()
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
        return id;
    }

    private ChannelStarted customerOf(String id) {
        return recorder.first(
                ChannelStarted.class,
                event -> id.equals(event.channel().linkedid())
                        && !id.equals(event.channel().uniqueid()));
    }

    private void hangUpAgent(String id) {
        String agent = String.valueOf(
                recorder.ofCall(ChannelStarted.class, id).channel().name());
        assertThat(pbx.actions().hangup(agent, 16).join().outcome()).isEqualTo(Outcome.ACCEPTED);
    }
}
