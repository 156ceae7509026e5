package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.agent;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.joined;
import static io.ringloop.contacts.reducer.Scene.number;
import static io.ringloop.contacts.reducer.Scene.routed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.contacts.store.LinkStore;
import io.ringloop.people.Staff;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.ChannelSnapshot;
import io.ringloop.telephony.SnapshotTaken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gap of ten minutes, and the files of a PBX that went on. */
@RingloopTest
class GapRepairIT {

    private static final Duration GAP = Duration.ofMinutes(10);

    @Autowired
    GapRepair repair;

    @Autowired
    LinkStore links;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    Presences presences;

    @Autowired
    TaskService tasks;

    @TempDir
    Path directory;

    TestLine line;
    WrittenRecords records;
    Staff staff;
    String phone;
    Instant from;

    @BeforeEach
    void begin() throws IOException {
        line = new TestLine(inbox, jdbc, clock);
        records = new WrittenRecords(directory);
        staff = people.agent();
        phone = Objects.requireNonNull(staff.phone()).substring("PJSIP/".length());
        from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant at(int second) {
        return from.plusSeconds(second);
    }

    private void linkComesBack(ChannelSnapshot... alive) {
        clock.advance(GAP);
        line.reconnect()
                .tell(new SnapshotTaken(List.of("main"), List.of(), List.of(), List.of(alive)))
                .settle();
    }

    private int repaired() throws IOException {
        var count = repair.repair(line.pbx, from, from.plus(GAP), records.read(), "cel, queue_log");
        line.settle();
        return count;
    }

    private Instant time(String root, String column) {
        return jdbc.sql("select " + column + " at from contacts.contact where id = :id")
                .param("id", line.contact(root))
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .single();
    }

    private List<String> open(String root) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(line.contact(root).toString())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Routed and in the queue from the given second on. */
    private void writeWaiting(String id, int second) throws IOException {
        records.channel(at(second), "CHAN_START", caller(id))
                .told(at(second), caller(id), "RingloopRouted", "Route=queue&Queue=main&CalledNumber=4000&Decision=")
                .queue(at(second), id, "main|NONE|ENTERQUEUE||" + number(id) + "|1");
    }

    private void writeTalk(String id, int second, int until) throws IOException {
        var leg = id + ".1";
        records.queue(at(second), id, "main|Li Na|CONNECT|3|" + leg + "|2")
                .channel(at(second - 2), "CHAN_START", agent(phone, leg, id))
                .bridge(at(second), "BRIDGE_ENTER", agent(phone, leg, id), "b" + id)
                .bridge(at(second), "BRIDGE_ENTER", caller(id), "b" + id)
                .bridge(at(until), "BRIDGE_EXIT", caller(id), "b" + id)
                .bridge(at(until), "BRIDGE_EXIT", agent(phone, leg, id), "b" + id)
                .hangup(at(until), caller(id))
                .hangup(at(until), agent(phone, leg, id))
                .queue(at(until), id, "main|Li Na|COMPLETECALLER|3|" + (until - second) + "|1");
    }

    @Test
    void callNobodySawIsTakenInWithItsAgentAndItsTalk() throws IOException {
        linkComesBack();
        writeWaiting("1#served", 60);
        writeTalk("1#served", 63, 88);
        assertThat(repaired()).isEqualTo(1);
        assertThat(line.column("1#served", "outcome")).isEqualTo("answered");
        assertThat(line.column("1#served", "agent_id")).isEqualTo(staff.id().toString());
        assertThat(line.column("1#served", "talk_sec")).isEqualTo("25");
        assertThat(line.column("1#served", "wait_sec")).isEqualTo("3");
        assertThat(line.column("1#served", "called_number")).isEqualTo("4000");
        assertThat(time("1#served", "ended_at")).isEqualTo(at(88));
        assertThat(open("1#served")).containsExactly(Elements.WRAP_UP);
        assertThat(repaired()).isZero();
        assertThat(line.contacts()).isEqualTo(1);
    }

    @Test
    void callThatNeverJoinedAQueueIsTakenIn() throws IOException {
        linkComesBack();
        records.channel(at(60), "CHAN_START", caller("1#late"))
                .told(at(60), caller("1#late"), "RingloopRefused", "Route=closedNotice&CalledNumber=4000&Decision=")
                .hangup(at(64), caller("1#late"))
                .channel(at(90), "CHAN_START", caller("1#full"))
                .told(at(90), caller("1#full"), "RingloopRouted", "Route=queue&Queue=main&CalledNumber=4000")
                .told(at(90), caller("1#full"), "RingloopQueueExit", "Queue=main&Status=FULL&Key=")
                .hangup(at(93), caller("1#full"))
                .channel(at(95), "CHAN_START", agent(phone, "7.1", "7.1"))
                .hangup(at(99), agent(phone, "7.1", "7.1"));
        assertThat(repaired()).isEqualTo(2);
        assertThat(line.column("1#late", "outcome")).isEqualTo("closed");
        assertThat(line.column("1#full", "outcome")).isEqualTo("full");
        await().until(() -> open("1#late").equals(List.of(Elements.CALL_BACK)));
        assertThat(line.contacts()).isEqualTo(2);
    }

    @Test
    void callerLostFromSightIsCalledBackOnceItIsKnownThatTheyGaveUp() throws IOException {
        line.tell(routed("1#lost"), joined("1#lost", "main")).settle();
        writeWaiting("1#lost", 0);
        linkComesBack();
        assertThat(line.column("1#lost", "outcome")).isEqualTo("unobserved");
        assertThat(open("1#lost")).isEmpty();
        records.queue(at(44), "1#lost", "main|NONE|ABANDON|1|1|44").hangup(at(44), caller("1#lost"));
        assertThat(repaired()).isEqualTo(1);
        assertThat(line.column("1#lost", "outcome")).isEqualTo("abandoned");
        assertThat(line.column("1#lost", "state")).isEqualTo("follow-up");
        assertThat(line.column("1#lost", "wait_sec")).isEqualTo("44");
        assertThat(time("1#lost", "ended_at")).isEqualTo(at(44));
        await().until(() -> open("1#lost").equals(List.of(Elements.CALL_BACK)));
        assertThat(repaired()).isZero();
        assertThat(open("1#lost")).hasSize(1);
    }

    @Test
    void talkThatEndedInTheGapIsNotCountedUntilItsEnd() throws IOException {
        line.tell(answeredCall("1#talk", phone).subList(0, 7)).settle();
        writeWaiting("1#talk", 0);
        writeTalk("1#talk", 1, 121);
        linkComesBack();
        assertThat(Integer.parseInt(line.column("1#talk", "talk_sec"))).isCloseTo(600, within(5));
        assertThat(repaired()).isEqualTo(1);
        assertThat(line.column("1#talk", "talk_sec")).isEqualTo("120");
        assertThat(line.column("1#talk", "outcome")).isEqualTo("answered");
        assertThat(line.column("1#talk", "state")).isEqualTo("wrap-up");
        assertThat(time("1#talk", "ended_at")).isEqualTo(at(121));
        assertThat(open("1#talk")).containsExactly(Elements.WRAP_UP);
        assertThat(repaired()).isZero();
    }

    @Test
    void callThatBeganInTheGapAndGoesOnGetsItsBeginning() throws IOException {
        var leg = agent(phone, "1#on.1", "1#on");
        writeWaiting("1#on", 100);
        records.queue(at(103), "1#on", "main|Li Na|CONNECT|3|1#on.1|2")
                .channel(at(101), "CHAN_START", leg)
                .bridge(at(103), "BRIDGE_ENTER", leg, "b")
                .bridge(at(103), "BRIDGE_ENTER", caller("1#on"), "b");
        linkComesBack(
                new ChannelSnapshot(caller("1#on"), "Queue", 500, "b"), new ChannelSnapshot(leg, "AppQueue", 497, "b"));
        assertThat(repaired()).isEqualTo(1);
        assertThat(time("1#on", "started_at")).isEqualTo(at(100));
        assertThat(time("1#on", "answered_at")).isEqualTo(at(103));
        assertThat(line.column("1#on", "state")).isEqualTo("talking");
        assertThat(presences.of(staff).state()).isEqualTo(PresenceState.TALKING);
        assertThat(repaired()).isZero();
        line.tell(gone(caller("1#on")), gone(leg)).settle();
        assertThat(Integer.parseInt(line.column("1#on", "talk_sec"))).isCloseTo(497, within(3));
    }

    @Test
    void presenceIsNotTakenBackByACallOfThePast() throws IOException {
        linkComesBack();
        line.tell(answeredCall("2#now", phone).subList(0, 7)).settle();
        assertThat(presences.of(staff).state()).isEqualTo(PresenceState.TALKING);
        writeWaiting("1#past", 60);
        writeTalk("1#past", 63, 88);
        assertThat(repaired()).isEqualTo(1);
        assertThat(presences.of(staff).state()).isEqualTo(PresenceState.TALKING);
    }

    @Test
    void gapStaysUnobservedUntilTheRecordsCanBeRead() throws IOException {
        links.lost(Ids.next(), line.pbx, from, "closed");
        links.found(line.pbx, from.plus(GAP));
        linkComesBack();
        writeWaiting("1#served", 60);
        writeTalk("1#served", 63, 88);
        var settings = new PbxSettings(
                "",
                0,
                line.pbx,
                false,
                "",
                "",
                "",
                "",
                "ringloop-inbound",
                records.queueLog.toString(),
                records.cel.toString(),
                "",
                1);
        var repairs = new GapRepairs(settings, repair, links, clock);
        var away = Files.move(records.cel, directory.resolve("elsewhere"));
        clock.advance(Duration.ofSeconds(10));
        repairs.repairGaps();
        assertThat(links.unobserved(line.pbx, 1).get(0).repairedAt()).isNull();
        assertThat(line.contacts()).isZero();
        Files.move(away, records.cel);
        repairs.repairGaps();
        assertThat(links.unobserved(line.pbx, 1).get(0).repairedAt()).isNotNull();
        assertThat(links.unobserved(line.pbx, 1).get(0).repairedCalls()).isEqualTo(1);
        line.settle();
        assertThat(line.column("1#served", "outcome")).isEqualTo("answered");
    }
}
