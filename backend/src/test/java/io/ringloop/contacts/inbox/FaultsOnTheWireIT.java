package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.shared.database.PostgresServer;
import io.ringloop.telephony.AgiServer;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.SimulatedCall;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can go wrong between the PBX and the application: nothing is lost, nothing is doubled. */
class FaultsOnTheWireIT extends CallsOnTheWire {

    @Autowired
    MovableClock clock;

    @Autowired
    PostgresServer database;

    private SimulatedCall call(String from) {
        return pbx.placeCall(CallPlan.call(from, "4004"));
    }

    private void assertOneEndedInstance(SimulatedCall call) {
        eventually(() -> assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(column(call, "id"))
                        .finished()
                        .count())
                .isEqualTo(1));
    }

    @Test
    void malformedUnknownAndTruncatedEventsStopNothing() {
        pbx.faults().send("Event: QueueCallerJoin\r\nPrivilege: agent,all\r\nQueue: main\r\n\r\n");
        pbx.faults().send("Event: Hangup\r\nUniqueid\r\n\r\n");
        pbx.faults().send("Event: SomethingNew\r\nPrivilege: call,all\r\n\r\n");
        var call = pbx.placeCall(CallPlan.call("13911110041", "4004").waiting(Duration.ofSeconds(3)));
        eventually(() -> assertThat(column(call, "outcome")).isEqualTo("short-abandoned"));
        assertThat(jdbc.sql("select error from contacts.rejected where pbx = :pbx order by ordinal")
                        .param("pbx", name)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("QueueCallerJoin", "Uniqueid"))
                .anySatisfy(error -> assertThat(error).contains("Hangup", "Uniqueid"));
        pbx.faults().send("Event: Hangup\r\nChannel: PJSIP/tru");
        pbx.faults().dropLinks();
        var next = pbx.placeCall(CallPlan.call("13911110042", "4004").waiting(Duration.ofSeconds(3)));
        eventually(() -> assertThat(column(next, "outcome")).endsWith("abandoned"));
        assertThat(count("contacts.rejected where true")).isEqualTo(2);
        assertThat(count("contacts.contact where true")).isEqualTo(2);
    }

    @Test
    void callsOfAShuffledWireAreSettledByTheNextSnapshot() {
        pbx.faults().reorder(4);
        var calls = new ArrayList<SimulatedCall>();
        for (int i = 0; i < 8; i++) {
            calls.add(pbx.placeCall(CallPlan.call("1391111010" + i, "4004").waiting(Duration.ofMillis(300))));
        }
        CompletableFuture.allOf(calls.stream().map(SimulatedCall::ended).toArray(CompletableFuture[]::new))
                .join();
        pbx.faults().reorder(1);
        pbx.faults().dropLinks();
        calls.forEach(call -> eventually(() ->
                assertThat(column(call, "outcome")).isIn("short-abandoned", "abandoned", "failed", "unobserved")));
        calls.forEach(this::assertOneEndedInstance);
        assertThat(count("contacts.contact where true")).isEqualTo(8);
    }

    @Test
    void callReachesItsQueueWhileNobodyAnswersTheDialplan() {
        agi.close();
        var call = call("13911110201");
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        assertThat(column(call, "queue")).isEqualTo("rescue");
        eventually(() -> assertThat(column(call, "decision_id")).isNotEqualTo("null"));
        assertThat(applied(call)).containsExactly(false);
        phone.answer();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("talking"));
    }

    @Test
    void callReachesItsQueueWhileTheAnswerIsSlow() throws IOException {
        var release = new CountDownLatch(1);
        try (var slow = slowAgi(release, Duration.ofMillis(100))) {
            pbx.askRouterAt(new InetSocketAddress("127.0.0.1", slow.port()));
            var call = call("13911110211");
            eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
            assertThat(slow.fallenBack()).isEqualTo(1);
            assertThat(column(call, "queue")).isEqualTo("rescue");
            eventually(() -> assertThat(applied(call)).containsExactly(false));
            release.countDown();
        }
    }

    @Test
    void callerWhoHangsUpWhileTheDialplanAsksIsKnown() throws IOException {
        var release = new CountDownLatch(1);
        try (var slow = slowAgi(release, Duration.ofSeconds(20))) {
            pbx.askRouterAt(new InetSocketAddress("127.0.0.1", slow.port()));
            var call = pbx.placeCall(CallPlan.call("13911110221", "4004").waiting(Duration.ofMillis(200)));
            eventually(() -> assertThat(column(call, "outcome")).isEqualTo("short-abandoned"));
            assertThat(column(call, "called_number")).isEqualTo("4004");
            assertThat(column(call, "number_e164")).isEqualTo("+8613911110221");
            assertOneEndedInstance(call);
            assertThat(ends(call)).contains(Elements.END_NO_CALLBACK);
            release.countDown();
        }
    }

    private AgiServer slowAgi(CountDownLatch release, Duration limit) throws IOException {
        return new AgiServer(
                        0,
                        question -> {
                            awaitQuietly(release);
                            return RouteAnswer.toQueue("main");
                        },
                        limit,
                        RouteAnswer.toQueue("rescue"))
                .start();
    }

    private List<Boolean> applied(SimulatedCall call) {
        return jdbc.sql("select applied from routing.asked where pbx = :pbx and uniqueid = :id")
                .param("pbx", name)
                .param("id", call.uniqueid())
                .query(Boolean.class)
                .list();
    }

    @Test
    void wrongPasswordIsToldAndTheRightOneEndsTheGap() {
        pbx.faults().refuseLogins(true);
        pbx.faults().dropLinks();
        eventually(() -> assertThat(link("state || ' ' || reason")).isEqualTo("down auth"));
        var call = call("13911110301");
        pbx.faults().refuseLogins(false);
        eventually(() -> assertThat(link("state")).isEqualTo("up"));
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        assertThat(count("contacts.unobserved where to_at is null")).isZero();
        assertThat(count("contacts.unobserved where to_at is not null")).isPositive();
    }

    private String link(String columns) {
        return jdbc.sql("select " + columns + " from contacts.pbx_link where pbx = :pbx")
                .param("pbx", name)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    @Test
    void pbxGoneForAMinuteDuringCallsEndsThemAndTheNextIsServed() {
        var served = call("13911110401");
        eventually(() -> assertThat(column(served, "state")).isEqualTo("ringing"));
        phone.answer();
        eventually(() -> assertThat(column(served, "state")).isEqualTo("talking"));
        var waiting = call("13911110402");
        eventually(() -> assertThat(column(waiting, "state")).isEqualTo("waiting"));
        pbx.stop();
        eventually(() -> assertThat(linkState()).isEqualTo("down"));
        clock.advance(Duration.ofMinutes(1));
        pbx.start();
        eventually(() -> assertThat(linkState()).isEqualTo("up"));
        eventually(() -> assertThat(column(served, "state")).isEqualTo("wrap-up"));
        assertThat(column(served, "outcome")).isEqualTo("answered");
        eventually(() -> assertThat(column(waiting, "outcome")).isEqualTo("unobserved"));
        assertOneEndedInstance(waiting);
        assertThat(ends(waiting)).contains(Elements.END_UNOBSERVED);
        assertThat(count("contacts.unobserved where to_at is not null")).isEqualTo(1);
        var next = call("13911110403");
        eventually(() -> assertThat(column(next, "state")).isIn("waiting", "ringing"));
        assertThat(count("contacts.contact where true")).isEqualTo(3);
    }

    @Test
    void databaseRestartedDuringACallLosesNothing() {
        var call = call("13911110501");
        eventually(() -> assertThat(column(call, "state")).isEqualTo("ringing"));
        var unseen = new ArrayList<SimulatedCall>();
        database.restart(() -> {
            phone.answer();
            unseen.add(pbx.placeCall(CallPlan.call("13911110502", "4004").waiting(Duration.ofMillis(200))));
            unseen.get(0).ended().join();
        });
        eventually(() -> assertThat(column(call, "state")).isEqualTo("talking"));
        eventually(() -> assertThat(column(unseen.get(0), "outcome")).isEqualTo("short-abandoned"));
        call.hangup();
        eventually(() -> assertThat(column(call, "state")).isEqualTo("wrap-up"));
        assertThat(count("contacts.contact where true")).isEqualTo(2);
        assertThat(count("contacts.unobserved where true")).isZero();
        assertOneEndedInstance(unseen.get(0));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
