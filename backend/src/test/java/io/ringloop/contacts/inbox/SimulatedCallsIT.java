package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.routing.PresenceState;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls over the wire: a simulated PBX speaks AMI and asks FastAGI. */
class SimulatedCallsIT extends CallsOnTheWire {

    @Test
    void callRingsIsAnsweredAndEndsInTheWrapUp() {
        var call = pbx.placeCall(CallPlan.call("13911110001", "4004"));
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        eventually(() -> assertThat(presences.of(agent).state()).isEqualTo(PresenceState.RINGING));
        assertThat(phone.answer()).isTrue();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("talking"));
        assertThat(column(call, "decision_id")).isNotEqualTo("null");
        call.hangup();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("wrap-up"));
        eventually(() -> assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL));
        assertThat(column(call, "outcome")).isEqualTo("answered");
        assertThat(ends(call)).contains(Elements.WRAP_UP);
    }

    @Test
    void eventsSentTwiceMakeOneContactEach() {
        pbx.faults().duplicate(true);
        var calls = Stream.of("13911110011", "13911110012", "13911110013")
                .map(from -> pbx.placeCall(CallPlan.call(from, "4004").waiting(Duration.ofMillis(300))))
                .toList();
        phone.online(true);
        CompletableFuture.allOf(calls.stream().map(SimulatedCall::ended).toArray(CompletableFuture[]::new))
                .join();
        for (var call : calls) {
            eventually(() -> assertThat(column(call, "outcome")).isEqualTo("short-abandoned"));
            assertThat(ends(call)).contains(Elements.END_NO_CALLBACK);
        }
        assertThat(count("contacts.contact where true")).isEqualTo(3);
    }

    @Test
    void keyPressedWhileWaitingAsksToBeCalledBack() {
        var call = pbx.placeCall(CallPlan.call("13911110021", "4004").pressing('1', Duration.ofMillis(300)));
        eventually(() -> assertThat(column(call, "outcome")).isEqualTo("left-for-callback"));
        eventually(() -> assertThat(ends(call)).contains(Elements.CALL_BACK));
    }

    @Test
    void queueTimeoutIsNoAbandon() {
        pbx.define(SimulatedQueue.named("rescue").longestWait(Duration.ofMillis(400)));
        var call = pbx.placeCall(CallPlan.call("13911110031", "4004"));
        eventually(() -> assertThat(column(call, "outcome")).isEqualTo("timeout"));
    }

    @Test
    void linkLostWhileTalkingFindsTheCallAgain() {
        var call = pbx.placeCall(CallPlan.call("13911110061", "4004"));
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        phone.answer();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("talking"));
        pbx.faults().dropLinks();
        eventually(() -> assertThat(count("contacts.inbox_cursor where true")).isEqualTo(2));
        call.hangup();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("wrap-up"));
        assertThat(column(call, "outcome")).isEqualTo("answered");
    }

    @Test
    void manyCallsWithLostLinksMakeOneContactAndOneInstanceEach() {
        phone.autoAnswer(Duration.ofMillis(100));
        var calls = new ArrayList<SimulatedCall>();
        for (int i = 0; i < 40; i++) {
            calls.add(pbx.placeCall(
                    CallPlan.call("139222200" + (10 + i), "4004").waiting(Duration.ofMillis(200 + 20 * i))));
            if (i == 20) {
                pbx.faults().dropLinks();
            }
        }
        await().atMost(PATIENCE)
                .until(() -> pbx.calls().stream().allMatch(call -> call.state() == SimulatedCall.State.TALKING));
        pbx.calls().forEach(SimulatedCall::hangup);
        var perCall = new TreeMap<String, Long>();
        eventually(() -> assertThat(
                        jdbc.sql("""
                        select count(*) > 0 and not bool_or(line_open) and bool_or(outcome = 'answered')
                        from contacts.contact where pbx = :pbx
                        """).param("pbx", name).query(Boolean.class).single())
                .isTrue());
        jdbc.sql("select caller_uniqueid, count(*) n from contacts.contact where pbx = :pbx group by 1")
                .param("pbx", name)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(entry -> perCall.put(entry.getKey(), entry.getValue()));
        assertThat(perCall.values()).containsOnly(1L);
        jdbc.sql("select id from contacts.contact where pbx = :pbx")
                .param("pbx", name)
                .query(String.class)
                .list()
                .forEach(id -> assertThat(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(id)
                                .count())
                        .isEqualTo(1));
    }
}
