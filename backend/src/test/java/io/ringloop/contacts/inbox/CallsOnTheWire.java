package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.routing.PbxLinks;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AgiServer;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedPhone;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A simulated PBX that speaks AMI and asks FastAGI, and an agent who is available. */
@RingloopTest
abstract class CallsOnTheWire {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Timing QUICK = new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            200_000);

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

    final String name = "sim-" + Ids.next();
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
        link = Telephony.asterisk(pbx.settings(QUICK));
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

    void present(Wanted wanted) {
        transaction.executeWithoutResult(status -> presences.want(agent, wanted));
    }

    static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    String linkState() {
        return jdbc.sql("select state from contacts.pbx_link where pbx = :pbx")
                .param("pbx", name)
                .query(String.class)
                .optional()
                .orElse("unknown");
    }

    String column(SimulatedCall call, String column) {
        return jdbc.sql("select " + column + "::text from contacts.contact where pbx = :pbx and caller_uniqueid = :id")
                .param("pbx", name)
                .param("id", call.uniqueid())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse("none");
    }

    List<String> ends(SimulatedCall call) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(call)).list().stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    String instance(SimulatedCall call) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(column(call, "id"))
                .singleResult()
                .getId();
    }

    /** Rows of this PBX. */
    long count(String tableAndMore) {
        return jdbc.sql("select count(*) from " + tableAndMore + " and pbx = :pbx")
                .param("pbx", name)
                .query(Long.class)
                .single();
    }
}
