package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.presence.Seat;
import io.ringloop.routing.presence.SeatState;
import io.ringloop.routing.store.MemberStore;
import io.ringloop.routing.store.SightStore;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AgiServer;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.CallRouted;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.PbxListener;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Presence and routing against a PBX on the wire: AMI and FastAGI as Asterisk speaks them. */
@RingloopTest
class RoutingOnTheWireIT {

    private static final Timing QUICK = new Timing(
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            10_000);

    @Autowired
    Presences presences;

    @Autowired
    PbxLinks links;

    @Autowired
    TestStaff staff;

    @Autowired
    MemberStore members;

    @Autowired
    SightStore sights;

    @Autowired
    CallRouter router;

    @Autowired
    Routing routing;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String name = "wire-" + Ids.next();
    private final List<PbxSignal> signals = new CopyOnWriteArrayList<>();
    private SimulatedPbx simulator = Telephony.simulator(SimulatorSettings.standard(name));
    private @Nullable Pbx link;

    @BeforeEach
    void connect() {
        simulator.start();
        var opened = Telephony.asterisk(simulator.settings(QUICK));
        link = opened;
        opened.open(new Reducer());
        links.add(opened);
        awaitUp();
    }

    @AfterEach
    void disconnect() {
        var opened = Objects.requireNonNull(link);
        links.remove(opened);
        opened.close();
        simulator.close();
        jdbc.sql("update routing.presence set wanted = 'offline', wanted_reason = null, iface = null")
                .update();
        jdbc.sql("delete from routing.member where pbx = :pbx")
                .param("pbx", name)
                .update();
    }

    @Test
    void availableIsConfirmedByTheMembersOfThePbx() {
        var agent = available("repair");
        assertThat(seats(agent)).hasSize(6);
        assertThat(taken(agent))
                .containsValue(new SeatState(0, null))
                .containsValue(new SeatState(3, null))
                .containsValue(new SeatState(5, null));
    }

    @Test
    void breakPausesWithItsReasonAndEndsWithIt() {
        var agent = available();
        presences.want(agent, Wanted.breakFor("meal"));
        awaitShown(agent, PresenceState.BREAK, "meal");
        assertThat(seats(agent)).hasSize(6).allMatch(seat -> "meal".equals(seat.pausedFor()));
        presences.want(agent, Wanted.AVAILABLE);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        presences.want(agent, Wanted.OFFLINE);
        awaitShown(agent, PresenceState.OFFLINE, null);
        assertThat(seats(agent)).isEmpty();
    }

    @Test
    void ofTwoPressesInARowTheLastWins() {
        var agent = available();
        presences.want(agent, Wanted.breakFor("rest"));
        presences.want(agent, Wanted.AVAILABLE);
        presences.want(agent, Wanted.breakFor("meeting"));
        awaitShown(agent, PresenceState.BREAK, "meeting");
        presences.want(agent, Wanted.AVAILABLE);
        presences.want(agent, Wanted.OFFLINE);
        awaitShown(agent, PresenceState.OFFLINE, null);
    }

    @Test
    void aWishDuringAnOutageIsDeliveredWhenThePbxIsBack() {
        var agent = available();
        simulator.stop();
        await().until(() -> Objects.requireNonNull(link).state() != LinkState.UP);
        presences.want(agent, Wanted.breakFor("meeting"));
        assertThat(presences.of(agent).wanted()).isEqualTo(Wanted.breakFor("meeting"));
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AVAILABLE);

        simulator.start();
        awaitShown(agent, PresenceState.BREAK, "meeting");
    }

    @Test
    void aPbxThatLostItsMembersIsToldAgain() {
        var agent = available();
        var port = simulator.port();
        simulator.close();
        var blank = SimulatorSettings.standard(name);
        simulator = Telephony.simulator(new SimulatorSettings(
                        name, port, blank.guard(), blank.announcement(), blank.offer(), blank.queues(), null, null))
                .start();
        await().untilAsserted(() -> assertThat(seats(agent)).hasSize(6));
        awaitShown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void halfOpenAndDroppedLinksLeaveThePresenceAsWanted() {
        var agent = available();
        simulator.faults().dropLinks();
        presences.want(agent, Wanted.breakFor("rest"));
        awaitShown(agent, PresenceState.BREAK, "rest");
        simulator.faults().silence(true);
        presences.want(agent, Wanted.AVAILABLE);
        await().untilAsserted(() -> assertThat(attempts()).isPositive());
        simulator.faults().silence(false);
        awaitShown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void reportsThatComeTwiceCountOnce() {
        simulator.faults().duplicate(true);
        var agent = available();
        presences.want(agent, Wanted.breakFor("meal"));
        awaitShown(agent, PresenceState.BREAK, "meal");
        assertThat(changes(agent)).containsExactly("offline", "available", "break");
    }

    @Test
    void theDialplansQuestionIsAnsweredByTheTableAndFoundAgain() throws Exception {
        var agent = available("sales");
        try (var agi = new AgiServer(0, router, Duration.ofMillis(500), RouteAnswer.toQueue("main"))) {
            agi.start();
            simulator.askRouterAt(new InetSocketAddress("127.0.0.1", agi.port()));
            var call = simulator.placeCall(CallPlan.call("13800138000", "4004"));
            await().untilAsserted(() -> assertThat(routed(call.uniqueid())).isNotNull());
            var routed = Objects.requireNonNull(routed(call.uniqueid()));
            assertThat(routed.queue()).isEqualTo("rescue");
            var verdict = routing.verdictFor(name, call.uniqueid()).orElseThrow();
            assertThat(routed.decisionId()).isEqualTo(verdict.decisionId().toString());
            assertThat(verdict.applied()).isTrue();
            assertThat(agi.fallenBack()).isZero();
            call.hangup();
        }
        assertThat(presences.of(agent).wanted()).isNull();
    }

    private @Nullable CallRouted routed(String uniqueid) {
        return signals.stream()
                .map(PbxSignal::event)
                .filter(CallRouted.class::isInstance)
                .map(CallRouted.class::cast)
                .filter(routed -> uniqueid.equals(routed.channel().uniqueid()))
                .findFirst()
                .orElse(null);
    }

    private Staff available(String... skills) {
        var agent = staff.agent(skills);
        presences.want(agent, Wanted.AVAILABLE);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        return agent;
    }

    private void awaitUp() {
        await().until(() -> Objects.requireNonNull(link).state() == LinkState.UP);
        await().until(() -> !members.offered(Set.of(name)).isEmpty());
    }

    private void awaitShown(Staff agent, PresenceState state, @Nullable String reason) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var shown = presences.of(agent);
            assertThat(shown.state()).isEqualTo(state);
            assertThat(shown.reason()).isEqualTo(reason);
            assertThat(shown.wanted()).isNull();
        });
    }

    private List<SeatState> seats(Staff agent) {
        return List.copyOf(taken(agent).values());
    }

    private Map<Seat, SeatState> taken(Staff agent) {
        return sights.of(agent.id(), phone(agent), Set.of(name)).taken();
    }

    private static String phone(Staff agent) {
        return Objects.requireNonNull(agent.phone());
    }

    private List<String> changes(Staff agent) {
        return jdbc.sql("select state from routing.presence_change where staff_id = :staff order by at, id")
                .param("staff", agent.id().value())
                .query(String.class)
                .list();
    }

    private int attempts() {
        return jdbc.sql("""
                        select coalesce(max(attempts), 0) from shared.outbox_message
                        where topic = 'routing.presence' and state = 'waiting'
                        """).query(Integer.class).single();
    }

    /** What the inbox and its reducer do in the application: in order, each batch in one transaction. */
    private final class Reducer implements PbxListener {

        @Override
        public void received(List<PbxSignal> batch) {
            signals.addAll(batch);
            transaction.executeWithoutResult(status -> batch.forEach(events::publishEvent));
        }

        @Override
        public void link(LinkChange change) {}
    }
}
