package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.routing.Presence;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.telephony.AnswerPlan.Answer;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.SimulatedPhone.State;
import io.ringloop.telephony.SimulatedQueue;
import io.ringloop.telephony.SimulatedQueue.Strategy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever calls a customer gets no call of a queue, as the PBX confirms, and is then what they were before. Catalogue 119. */
class DialPresenceIT extends CallbackScene {

    @Autowired
    Presences presences;

    @AfterEach
    void leave() {
        for (var each : List.of(agent, colleague)) {
            presences.want(each, Wanted.OFFLINE);
            shown(each, PresenceState.OFFLINE, null);
        }
    }

    @Test
    void item119_fromTheDialUntilTheResultIsRecordedNoQueueRingsTheAgent() {
        pbx.define(SimulatedQueue.named("main").strategy(Strategy.RINGALL));
        available(agent);
        available(colleague);
        customersDo(Answer.ANSWERS, Duration.ZERO);
        var id = promised();
        take(id);
        shown(agent, PresenceState.BREAK, "callback");
        task(id, Elements.RECORD_CALLBACK);
        phone.hangup();
        await(() -> assertThat(phone.state()).isEqualTo(State.IDLE));
        var call = pbx.placeCall(CallPlan.call(null, "4000"));
        await(() ->
                assertThat(pbx.phone(String.valueOf(colleague.phone())).state()).isEqualTo(State.RINGING));
        assertThat(phone.state()).as("every member of the queue rings at once").isEqualTo(State.IDLE);
        call.hangup();
        shown(agent, PresenceState.BREAK, "callback");
        complete(id, Elements.RECORD_CALLBACK, agent, "attemptResult", "satisfied", "reached", "customer");
        shown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void whoWasOnABreakIsOnTheSameBreakAfterADialThatFailed() {
        presences.want(agent, Wanted.breakFor("meal"));
        shown(agent, PresenceState.BREAK, "meal");
        customersDo(Answer.NEVER, Duration.ofSeconds(30));
        var id = promised();
        take(id);
        shown(agent, PresenceState.BREAK, "callback");
        await(() -> assertThat(phone.state()).isEqualTo(State.TALKING));
        customersDo(Answer.BUSY, Duration.ZERO);
        await(() -> assertThat(attempt(id).over()).isTrue());
        shown(agent, PresenceState.BREAK, "meal");
    }

    @Test
    void aCallbackThatIsCalledOffLetsTheAgentGo() {
        available(agent);
        phone.autoAnswer(null);
        var id = promised();
        take(id);
        shown(agent, PresenceState.BREAK, "callback");
        callbacks.callOff(id, "不再需要");
        shown(agent, PresenceState.AVAILABLE, null);
    }

    private void available(Staff staff) {
        presences.want(staff, Wanted.AVAILABLE);
        shown(staff, PresenceState.AVAILABLE, null);
    }

    private void shown(Staff staff, PresenceState state, @Nullable String reason) {
        await(() -> assertThat(List.of(presences.of(staff)))
                .extracting(Presence::state, Presence::reason, Presence::wanted)
                .containsExactly(tuple(state, reason, null)));
    }
}
