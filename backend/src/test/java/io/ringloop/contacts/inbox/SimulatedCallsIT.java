package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.routing.PbxLinks;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AgiServer;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedPhone;
import io.ringloop.telephony.SimulatedQueue;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls over the wire: a simulated PBX speaks AMI and asks FastAGI. */
@RingloopTest
class SimulatedCallsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    PbxLinks links;

    @Autowired
    CallRouter router;

    @Autowired
    Presences presences;

    @Autowired
    TestStaff people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService history;

    private final String name = "sim-" + Ids.next();
    private final List<Pbx> opened = new ArrayList<>();
    SimulatedPbx pbx;
    Pbx link;
    AgiServer agi;
    Staff agent;
    SimulatedPhone phone;

    @BeforeEach
    void connect() throws IOException {
        pbx = Telephony.simulator(SimulatorSettings.standard(name)).start();
        agi = new AgiServer(0, router, Duration.ofSeconds(2), RouteAnswer.toQueue("main")).start();
        pbx.askRouterAt(new InetSocketAddress("127.0.0.1", agi.port()));
        link = Telephony.asterisk(pbx.settings(Timing.standard()));
        opened.add(link);
        links.add(link);
        agent = people.agent();
        phone = pbx.phone(Objects.requireNonNull(agent.phone()));
        eventually(() -> assertThat(linkState()).isEqualTo("up"));
        present(Wanted.AVAILABLE);
        eventually(() -> assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AVAILABLE));
    }

    @AfterEach
    void disconnect() {
        links.remove(link);
        opened.forEach(Pbx::close);
        pbx.close();
        agi.close();
        jdbc.sql("update routing.presence set wanted = 'offline', wanted_reason = null, iface = null")
                .update();
    }

    private void present(Wanted wanted) {
        transaction.executeWithoutResult(status -> presences.want(agent, wanted));
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    private String linkState() {
        return jdbc.sql("select state from contacts.pbx_link where pbx = :pbx")
                .param("pbx", name)
                .query(String.class)
                .optional()
                .orElse("unknown");
    }

    private String column(SimulatedCall call, String column) {
        return jdbc.sql("select " + column + "::text from contacts.contact where pbx = :pbx and caller_uniqueid = :id")
                .param("pbx", name)
                .param("id", call.uniqueid())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse("none");
    }

    private List<String> ends(SimulatedCall call) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(call)).list().stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    private String instance(SimulatedCall call) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(column(call, "id"))
                .singleResult()
                .getId();
    }

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
    void eventsSentTwiceAndShuffledMakeOneContactEach() {
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
        assertThat(jdbc.sql("select count(*) from contacts.contact where pbx = :pbx")
                        .param("pbx", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
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
    void malformedEventsStopNothing() {
        pbx.faults().send("Event: QueueCallerJoin\r\nPrivilege: agent,all\r\nQueue: main\r\n\r\n");
        pbx.faults().send("Event: Hangup\r\nUniqueid\r\n\r\n");
        pbx.faults().send("Event: SomethingNew\r\nPrivilege: call,all\r\n\r\n");
        var call = pbx.placeCall(CallPlan.call("13911110041", "4004").waiting(Duration.ofSeconds(3)));
        eventually(() -> assertThat(column(call, "outcome")).isEqualTo("short-abandoned"));
        assertThat(jdbc.sql("select count(*) from contacts.rejected where pbx = :pbx")
                        .param("pbx", name)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void pbxGoneDuringACallEndsItAndTheNextCallIsServed() {
        var call = pbx.placeCall(CallPlan.call("13911110051", "4004"));
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        pbx.stop();
        eventually(() -> assertThat(linkState()).isEqualTo("down"));
        pbx.start();
        eventually(() -> assertThat(linkState()).isEqualTo("up"));
        eventually(() -> assertThat(column(call, "outcome")).isEqualTo("unobserved"));
        assertThat(ends(call)).contains(Elements.END_UNOBSERVED);
        var next = pbx.placeCall(CallPlan.call("13911110052", "4004"));
        eventually(() -> assertThat(column(next, "state")).isEqualTo("ringing"));
        assertThat(jdbc.sql("select count(*) from contacts.unobserved where pbx = :pbx and to_at is not null")
                        .param("pbx", name)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void linkLostWhileTalkingFindsTheCallAgain() {
        var call = pbx.placeCall(CallPlan.call("13911110061", "4004"));
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        phone.answer();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("talking"));
        pbx.faults().dropLinks();
        eventually(() -> assertThat(jdbc.sql("select count(*) from contacts.inbox_cursor where pbx = :pbx")
                        .param("pbx", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(2));
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
