package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.SecondNode;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.contacts.store.InboxStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.routing.PbxLinks;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.RecordingOutboxHandler;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.database.DatabaseAccess;
import io.ringloop.tasks.Tasks;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedQueue;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two applications on one database: what one does the other knows, and what both could do is done once. */
@RingloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    @TempDir
    static Path var;

    @LocalServerPort
    int port;

    @Autowired
    DatabaseAccess database;

    @Autowired
    RingloopSettings settings;

    @Autowired
    Accounts accounts;

    @Autowired
    LiveEvents events;

    @Autowired
    Outbox outbox;

    @Autowired
    RecordingOutboxHandler handler;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxStore store;

    @Autowired
    ReducerLoops reducers;

    @Autowired
    PbxLinks links;

    @Autowired
    Tasks tasks;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff people;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private SecondNode other;

    @BeforeAll
    void startTheOther() {
        other = new SecondNode(database, settings, var);
    }

    @AfterAll
    void endTheOther() {
        other.close();
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    private String publish() {
        var id = Ids.next().toString();
        transaction.executeWithoutResult(
                status -> events.publish(new LiveEvent("test", id, Map.of(), Audience.ofEveryone())));
        return id;
    }

    private static String text(Browser.Stream stream) {
        return String.join("\n", stream.lines());
    }

    @Test
    void eventOfOneNodeReachesTheBrowsersOfTheOtherAlsoThoseThatComeBack() {
        var there = accounts.browser(port, accounts.with(Role.AGENT)).at(other.port());
        var stream = there.events("/api/live");
        eventually(() -> assertThat(text(stream)).contains("hello"));
        var first = publish();
        eventually(() -> assertThat(text(stream)).containsOnlyOnce(first));
        var seen = stream.lines().stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .substring(3)
                .strip();
        var missed = publish();
        var resumed = there.events("/api/live", "Last-Event-ID", seen);
        eventually(() -> assertThat(text(resumed)).contains(missed, "hello"));
    }

    @Test
    void messagesAreDeliveredOnceWhicheverNodeDoes() {
        var there = other.bean(RecordingOutboxHandler.class);
        handler.clear();
        handler.ready(false);
        var fromHere = Ids.next().toString();
        outbox.send(RecordingOutboxHandler.TOPIC, fromHere, Map.of());
        eventually(() -> assertThat(there.keys()).containsExactly(fromHere));
        handler.ready(true);
        there.clear();
        var keys = IntStream.range(0, 200).mapToObj(i -> Ids.next().toString()).toList();
        for (int i = 0; i < keys.size(); i++) {
            var sender = i % 2 == 0 ? outbox : other.bean(Outbox.class);
            sender.send(RecordingOutboxHandler.TOPIC, keys.get(i), Map.of());
        }
        eventually(() -> assertThat(Stream.concat(handler.keys().stream(), there.keys().stream()))
                .containsExactlyInAnyOrderElementsOf(keys));
    }

    @Test
    void whatBothNodesHearIsReducedOnce() {
        var phone = phoneOfSomebody();
        var line = new TestLine(inbox, jdbc, clock);
        var elsewhere = other.bean(Inbox.class);
        for (int call = 0; call < 30; call++) {
            var batch = line.signals(answeredCall("c" + call, phone));
            var both = Stream.of(inbox, elsewhere)
                    .map(heard -> CompletableFuture.runAsync(() -> heard.received(batch)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(both).join();
        }
        line.settle();
        assertThat(line.contacts()).isEqualTo(30);
        assertThat(line.rejected()).isEmpty();
        assertThat(perContact(line, "act_hi_procinst i on i.business_key_ = c.id::text"))
                .hasSize(30)
                .containsOnly(1L);
        assertThat(perContact(line, "archive.fact f on f.subject_id = c.id::text and f.kind = 'contact-ended'"))
                .hasSize(30)
                .containsOnly(1L);
    }

    @Test
    void signalThatCannotBeReducedIsSetAsideAloneAlsoWhenBothNodesTry() {
        var phone = phoneOfSomebody();
        var line = new TestLine(inbox, jdbc, clock);
        transaction.executeWithoutResult(status -> {
            for (int call = 0; call < 3; call++) {
                store.append(line.signals(answeredCall("n" + call, phone)));
            }
            jdbc.sql("update contacts.inbox set type = 'of-a-later-version' where pbx = :pbx and ordinal % 12 = 4")
                    .param("pbx", line.pbx)
                    .update();
        });
        reducers.wake(line.pbx);
        other.bean(ReducerLoops.class).wake(line.pbx);
        line.settle();
        assertThat(line.rejected()).hasSize(3).containsOnly("of-a-later-version");
        assertThat(line.contacts()).isEqualTo(3);
    }

    private String phoneOfSomebody() {
        return Objects.requireNonNull(people.agent().phone()).substring("PJSIP/".length());
    }

    private List<Long> perContact(TestLine line, String joined) {
        return jdbc.sql("select count(*) from contacts.contact c join " + joined + " where c.pbx = :pbx group by c.id")
                .param("pbx", line.pbx)
                .query(Long.class)
                .list();
    }

    @Test
    void taskTakenOnOneNodeIsTakenOnTheOther() {
        var agent = accounts.with(Role.AGENT);
        var colleague = accounts.with(Role.AGENT);
        var key = processes.offered("AGENT", accounts.organisation().team(), "13800001001", Map.of());
        var task = "/api/tasks/" + tasks.open(key).get(0).id();
        var taken = accounts.browser(port, agent).post(task + "/claim", "{}", "If-Match", "\"0\"");
        assertThat(taken.status()).isEqualTo(200);
        var there = accounts.browser(other.port(), colleague);
        assertThat(there.post(task + "/claim", "{}", "If-Match", "\"0\"").slug())
                .isEqualTo("task-already-claimed");
        var seen = accounts.browser(other.port(), agent).get(task).json();
        assertThat(seen.path("assignee").path("id").asText())
                .isEqualTo(agent.id().toString());
    }

    @Test
    void oneNodeKeepsTheLinkAndTheOtherTakesOverWithTheCallsUnderWay() throws SQLException {
        try (var pbx = Telephony.simulator(SimulatorSettings.standard("nodes-" + Ids.next()))
                .start()) {
            pbx.define(SimulatedQueue.named("rescue").emptyAllowed(true));
            var here = link(pbx);
            var there = link(pbx);
            other.bean(PbxLinks.class).add(there);
            try {
                eventually(() -> assertThat(there.state()).isEqualTo(LinkState.UP));
                links.add(here);
                var call = pbx.placeCall(CallPlan.call("13933330001", "4004"));
                eventually(() -> assertThat(contacts(call.uniqueid())).containsExactly("waiting"));
                assertThat(here.state()).isEqualTo(LinkState.CLOSED);

                other.bean(LinkKeeper.class).stop();
                eventually(() -> assertThat(here.state()).isEqualTo(LinkState.UP));
                assertThat(there.state()).isEqualTo(LinkState.CLOSED);
                other.bean(LinkKeeper.class).start();
                call.hangup();
                eventually(() -> assertThat(contacts(call.uniqueid()))
                        .singleElement()
                        .asString()
                        .endsWith("abandoned"));
                assertThat(there.state()).isEqualTo(LinkState.CLOSED);

                LinkLock.lostBy(
                        database,
                        () -> eventually(() -> assertThat(here.state()).isEqualTo(LinkState.CLOSED)));
                eventually(() -> assertThat(List.of(here.state(), there.state()))
                        .containsExactlyInAnyOrder(LinkState.UP, LinkState.CLOSED));
            } finally {
                links.remove(here);
                other.bean(PbxLinks.class).remove(there);
                here.close();
                there.close();
            }
        }
    }

    private static RenewedPbx link(SimulatedPbx pbx) {
        return new RenewedPbx(() -> Telephony.asterisk(pbx.settings(Timing.standard())));
    }

    private List<String> contacts(String uniqueid) {
        return jdbc.sql(
                        "select coalesce(outcome, state) from contacts.contact where caller_uniqueid = :id and pbx like 'nodes-%'")
                .param("id", uniqueid)
                .query(String.class)
                .list();
    }
}
