package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.telephony.ActionResult.Outcome;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The part of the contract about taking part in the call of an agent. */
abstract class MonitorContract extends RecordingContract {

    @ParameterizedTest
    @EnumSource(MonitorMode.class)
    void whoeverMonitorsTakesPartUntilTheCallEnds(MonitorMode mode) {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(5));
        String call = recorder.callFrom(number);
        String agent = String.valueOf(
                recorder.ofCall(AgentConnected.class, call).agentChannel().name());

        String id = monitor(agent, mode);

        MonitoringBegun begun = recorder.ofCall(MonitoringBegun.class, id);
        assertThat(begun.mode()).isEqualTo(mode.code());
        assertThat(begun.watched()).isEqualTo(agent);
        recorder.ofCall(ChannelEnded.class, call);
        recorder.ofCall(ChannelEnded.class, id);
        // the call is none the wiser
        assertThat(recorder.storyOf(call)).doesNotContain("MonitoringBegun", "CallTransferred");
        recorder.assertWhole();
    }

    @Test
    void whoeverMonitorsMayLeaveAndTheCallGoesOn() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(6));
        String call = recorder.callFrom(number);
        String agent = String.valueOf(
                recorder.ofCall(AgentConnected.class, call).agentChannel().name());
        String id = monitor(agent, MonitorMode.LISTEN);

        MonitoringBegun begun = recorder.ofCall(MonitoringBegun.class, id);
        pbx.actions().hangup(String.valueOf(begun.channel().name()), 16).join();
        recorder.ofCall(ChannelEnded.class, id);

        assertThat(pbx.actions().look(call).join().outcome()).isEqualTo(Outcome.ACCEPTED);
        recorder.ofCall(ChannelEnded.class, call);
    }

    @Test
    void nobodyMonitorsACallThatIsOver() {
        String id = monitor("PJSIP/1001-000fffff", MonitorMode.BARGE);

        recorder.ofCall(ChannelEnded.class, id);
        assertThat(recorder.all(MonitoringBegun.class)).isEmpty();
    }

    @Test
    void whatIsNoChannelNeverReachesTheDialplan() {
        assertThatThrownBy(() -> OriginateRequest.toMonitor(
                        "1", "PJSIP/1003", "PJSIP/1001-1,w)", MonitorMode.LISTEN, "1001", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String monitor(String watched, MonitorMode mode) {
        String id = "monitor-" + UUID.randomUUID();
        assertThat(pbx.actions()
                        .originate(OriginateRequest.toMonitor(
                                id, "PJSIP/1003", watched, mode, "1001", Duration.ofSeconds(4)))
                        .join()
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
        return id;
    }
}
