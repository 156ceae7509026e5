package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.SimulatedPbxContractTest.SimulatedBed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripting interface of the simulator, and what the sample dialplan does not show. */
class SimulatorTest {

    private SimulatedBed bed;
    private Pbx pbx;
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void start() throws IOException {
        bed = new SimulatedBed();
        bed.pbx.askRouterAt(null);
        pbx = Telephony.asterisk(bed.settings(LinkUnderTest.TIMING));
        pbx.open(recorder);
        recorder.up(1);
    }

    @AfterEach
    void stop() {
        pbx.close();
        bed.close();
    }

    private void join(String queue, String iface) {
        assertThat(pbx.actions().addMember(queue, iface, null, 0, null).join().accepted())
                .isTrue();
    }

    @Test
    void phoneAnswersHoldsResumesAndHangsUpOnCommand() {
        SimulatedPhone phone = bed.pbx.phone("PJSIP/1005");
        join("main", "PJSIP/1005");
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call("13800138000", "4000"));
        await().until(() -> phone.state() == SimulatedPhone.State.RINGING);

        assertThat(phone.answer()).isTrue();
        assertThat(phone.state()).isEqualTo(SimulatedPhone.State.TALKING);
        assertThat(call.state()).isEqualTo(SimulatedCall.State.TALKING);
        assertThat(phone.hold()).isTrue();
        assertThat(phone.state()).isEqualTo(SimulatedPhone.State.HOLDING);
        assertThat(phone.resume()).isTrue();
        assertThat(phone.hangup()).isTrue();

        assertThat(call.ended()).succeedsWithin(Duration.ofSeconds(1));
        assertThat(phone.state()).isEqualTo(SimulatedPhone.State.IDLE);
        assertThat(phone.answer()).isFalse();
        recorder.ofCall(ChannelEnded.class, call.uniqueid());
        assertThat(recorder.all(CallHeld.class)).hasSize(1);
        assertThat(recorder.all(CallResumed.class)).hasSize(1);
        assertThat(recorder.ofCall(AgentCompleted.class, call.uniqueid()).reason())
                .isEqualTo("agent");
        assertThat(bed.pbx.calls()).isEmpty();
    }

    @Test
    void ringAllRingsEveryoneAndTheFirstWins() {
        bed.pbx.define(SimulatedQueue.named("rescue").strategy(SimulatedQueue.Strategy.RINGALL));
        for (int agent = 1005; agent <= 1008; agent++) {
            join("rescue", "PJSIP/" + agent);
        }
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call("13800138000", "4004"));
        await().until(() -> recorder.all(AgentRinging.class).size() == 4);

        bed.pbx.phone("PJSIP/1007").answer();

        assertThat(recorder.ofCall(AgentConnected.class, call.uniqueid()).iface())
                .isEqualTo("PJSIP/1007");
        await().until(() -> bed.pbx.phone("PJSIP/1005").state() == SimulatedPhone.State.IDLE);
        assertThat(recorder.all(AgentDidNotAnswer.class)).isEmpty();
        assertThat(recorder.all(AgentConnected.class)).hasSize(1);
    }

    @Test
    void declinedCallRingsAtTheNextPhone() {
        join("complaint", "PJSIP/1005");
        join("complaint", "PJSIP/1006");
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call("13800138000", "4003"));
        String first = recorder.ofCall(AgentRinging.class, call.uniqueid()).iface();

        bed.pbx.phone(first).hangup();

        String second = recorder.first(AgentRinging.class, event -> !first.equals(event.iface()))
                .iface();
        assertThat(List.of(first, second)).containsExactlyInAnyOrder("PJSIP/1005", "PJSIP/1006");
        assertThat(recorder.ofCall(AgentDidNotAnswer.class, call.uniqueid()).iface())
                .isEqualTo(first);
    }

    @Test
    void phoneThatGoesOfflineEmptiesItsQueue() {
        join("main", "PJSIP/1005");
        pbx.actions().pauseMember("main", "PJSIP/1005", true, "break").join();
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call("13800138000", "4000"));
        recorder.ofCall(CallerJoinedQueue.class, call.uniqueid());

        bed.pbx.phone("PJSIP/1005").online(false);

        assertThat(recorder.ofCall(QueueExited.class, call.uniqueid()).status()).isEqualTo("LEAVEEMPTY");
        assertThat(recorder.first(
                        MemberStatus.class,
                        event -> Integer.valueOf(5).equals(event.member().status())))
                .isNotNull();
    }

    @Test
    void customerWhoHangsUpEndsTheOrderedCall() throws IOException {
        bed.pbx.customers(number -> new AnswerPlan(AnswerPlan.Answer.ANSWERS, Duration.ZERO, Duration.ofMillis(50)));
        pbx.actions()
                .originate(OriginateRequest.forAgent("callback-42", "PJSIP/1001", "13800138000", Duration.ofSeconds(5)))
                .join();

        recorder.ofCall(ChannelEnded.class, "callback-42");
        var story = List.of("ChannelStarted", "ChannelsBridged", "ChannelUnbridged", "CustomerDialled", "ChannelEnded");
        assertThat(recorder.storyOf("callback-42")).isEqualTo(story);
        await().until(() -> bed.pbx.phone("PJSIP/1001").state() == SimulatedPhone.State.IDLE);
        assertThat(written("callback-42"))
                .as("the log of channels tells the same")
                .isEqualTo(story);
    }

    private List<String> written(String channelId) throws IOException {
        return Telephony.records(null, bed.cel).since(Instant.EPOCH).stream()
                .map(RecordedEvent::event)
                .filter(event -> event.channel() != null
                        && channelId.equals(event.channel().uniqueid()))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void onlyTheDialplansOwnContextDialsCustomers() {
        pbx.actions()
                .originate(new OriginateRequest(
                        "elsewhere-1",
                        "PJSIP/1001",
                        "ringloop-agents",
                        "13800138000",
                        null,
                        Duration.ofSeconds(5),
                        Map.of()))
                .join();

        recorder.ofCall(ChannelEnded.class, "elsewhere-1");
        assertThat(recorder.all(CustomerDialled.class)).isEmpty();
        assertThat(recorder.all(ChannelStarted.class)).hasSize(1);
    }

    @Test
    void consultationThatNobodyAnswersGivesTheCallerBack() {
        join("main", "PJSIP/1001");
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call("13800138000", "4000"));
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call.uniqueid());
        pbx.actions()
                .attendedTransfer(connected.agentChannel().name(), "ringloop-transfer", "1005")
                .join();
        await().until(() -> bed.pbx.phone("PJSIP/1005").state() == SimulatedPhone.State.RINGING);

        bed.pbx.phone("PJSIP/1005").hangup();

        recorder.first(
                CallResumed.class, event -> "PJSIP/1001".equals(event.channel().iface()));
        assertThat(call.state()).isEqualTo(SimulatedCall.State.TALKING);
        call.hangup();
        recorder.ofCall(ChannelEnded.class, call.uniqueid());
        await().until(() -> recorder.aliveChannels().isEmpty());
        assertThat(recorder.all(CallTransferred.class)).isEmpty();
    }

    @Test
    void commandsAfterTheEndDoNothing() {
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call("13800138000", "4000"));
        bed.pbx.close();

        assertThatCode(call::hangup).doesNotThrowAnyException();
    }

    @Test
    void withheldNumberIsNull() {
        join("main", "PJSIP/1001");
        SimulatedCall call = bed.pbx.placeCall(CallPlan.call(null, "4000"));

        assertThat(recorder.ofCall(CallRouted.class, call.uniqueid()).callerNumber())
                .isNull();
    }

    @Test
    void takenFastAgiPortIsSaidClearly() throws IOException {
        RouteAnswer anywhere = RouteAnswer.toQueue("main");
        try (AgiServer first = new AgiServer(0, question -> anywhere, Duration.ofSeconds(1), anywhere).start();
                AgiServer second = new AgiServer(first.port(), question -> anywhere, Duration.ofSeconds(1), anywhere)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(first.port()));
        }
    }
}
