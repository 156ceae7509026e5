package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandoned;
import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.agent;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.blind;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.connected;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.joined;
import static io.ringloop.contacts.reducer.Scene.left;
import static io.ringloop.contacts.reducer.Scene.timedOutCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.tasks.Tasks;
import io.ringloop.telephony.CallRefused;
import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.SnapshotTaken;
import io.ringloop.telephony.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RingloopTest
class CallToContactIT {

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
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    Tasks workList;

    TestLine line;
    Staff agent;
    String phone;

    @BeforeEach
    void begin() {
        line = new TestLine(inbox, jdbc, clock);
        agent = people.agent();
        phone = Objects.requireNonNull(agent.phone()).substring("PJSIP/".length());
    }

    private List<String> steps(UUID contact) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(contact))
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    private String instance(UUID contact) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(contact.toString())
                .singleResult()
                .getId();
    }

    private List<String> open(UUID contact) {
        return tasks.createTaskQuery().processInstanceBusinessKey(contact.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    @Test
    void answeredCallIsServedAndWaitsForItsWrapUp() {
        var events = answeredCall("1", phone);
        line.tell(events.subList(0, 7)).settle();
        var contact = line.contact("1");
        assertThat(line.column("1", "state")).isEqualTo("talking");
        assertThat(line.column("1", "ended_at")).isNull();
        assertThat(open(contact)).containsExactly(Elements.SERVE_CONTACT);
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.TALKING);
        line.tell(events.subList(7, events.size())).settle();
        assertThat(line.column("1", "state")).isEqualTo("wrap-up");
        assertThat(line.column("1", "outcome")).isEqualTo("answered");
        assertThat(line.column("1", "agent_id")).isEqualTo(agent.id().toString());
        assertThat(open(contact)).containsExactly(Elements.WRAP_UP);
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);
    }

    @Test
    void abandonedCallerIsCalledBackOnceHoweverOftenTheyTried() {
        line.tell(abandonedCall("1#again", 30)).settle();
        var first = line.contact("1#again");
        await().until(() -> open(first).equals(List.of(Elements.CALL_BACK)));
        line.tell(abandonedCall("2#again", 40)).settle();
        var second = line.contact("2#again");
        await().until(() -> steps(second).contains(Elements.END_CALLBACK_ALREADY_PLANNED));
        assertThat(open(first)).containsExactly(Elements.CALL_BACK);
        line.tell(answeredCall("3#again", phone)).settle();
        assertThat(open(first)).isEmpty();
        assertThat(steps(first)).contains(Elements.END_CALLED_OFF);
        assertThat(line.column("1#again", "state")).isEqualTo("closed");
    }

    @Test
    void callbackIsDoneWithItsResultAndKeepsWhatWasWritten() {
        line.tell(abandonedCall("1#note", 30)).settle();
        var contact = line.contact("1#note");
        await().until(() -> open(contact).equals(List.of(Elements.CALL_BACK)));
        var task = UUID.fromString(tasks.createTaskQuery()
                .processInstanceBusinessKey(contact.toString())
                .singleResult()
                .getId());
        var claimed = workList.claim(task, agent, 0);
        workList.complete(
                task, agent, claimed.version(), Map.of("callResult", "reached", "note", "Will come on Monday."));
        await().until(() -> steps(contact).contains(Elements.RECORD_CALLBACK)
                && open(contact).isEmpty());
        assertThat(jdbc.sql("select closed_as || ': ' || note from contacts.callback where contact_id = :contact")
                        .param("contact", contact)
                        .query(String.class)
                        .single())
                .isEqualTo("reached: Will come on Monday.");
        assertThat(line.column("1#note", "state")).isEqualTo("closed");
    }

    @Test
    void shortAbandonIsNotCalledBack() {
        line.tell(abandonedCall("1#short", 2)).settle();
        assertThat(line.column("1#short", "outcome")).isEqualTo("short-abandoned");
        assertThat(steps(line.contact("1#short"))).endsWith(Elements.END_NO_CALLBACK);
        assertThat(line.column("1#short", "state")).isEqualTo("closed");
    }

    @Test
    void callOutOfHoursIsNotedForACallback() {
        line.tell(
                        new CallRefused(caller("1#late"), "13912345678", "4000", "closedNotice", null),
                        gone(caller("1#late")))
                .settle();
        assertThat(line.column("1#late", "outcome")).isEqualTo("closed");
        await().until(() -> open(line.contact("1#late")).equals(List.of(Elements.CALL_BACK)));
    }

    @Test
    void restrictedCallerEndsRestricted() {
        line.tell(new CallRefused(caller("1#bad"), "13912345679", "4000", "restrict", null), gone(caller("1#bad")))
                .settle();
        assertThat(steps(line.contact("1#bad"))).contains(Elements.END_RESTRICTED);
        assertThat(line.column("1#bad", "state")).isEqualTo("closed");
    }

    @Test
    void transferredCallIsServedByTheSecondAgent() {
        var other = people.agent();
        var otherPhone = Objects.requireNonNull(other.phone()).substring("PJSIP/".length());
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        line.tell(
                blind(agent(phone, "1.1", "1"), caller("1")), gone(agent(phone, "1.1", "1")), joined("1", "complaint"));
        line.tell(left("1", "complaint"), connected("1", "complaint", otherPhone, "1.2"))
                .settle();
        var contact = line.contact("1");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(contact.toString())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(other.id().toString());
        assertThat(line.column("1", "agent_id")).isEqualTo(other.id().toString());
        assertThat(line.column("1", "transfers")).isEqualTo("1");
    }

    @Test
    void callerLostInTransferIsWrappedUpByTheFirstAgent() {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        line.tell(
                blind(agent(phone, "1.1", "1"), caller("1")), gone(agent(phone, "1.1", "1")), joined("1", "complaint"));
        line.tell(abandoned("1", "complaint", 20), left("1", "complaint"), gone(caller("1")))
                .settle();
        assertThat(open(line.contact("1"))).containsExactly(Elements.WRAP_UP);
        assertThat(line.column("1", "outcome")).isEqualTo("answered");
        assertThat(line.column("1", "state")).isEqualTo("wrap-up");
    }

    @Test
    void hangupWithoutATransferIsDecidedWhenTheGraceIsOver() {
        line.tell(answeredCall("1", phone).subList(0, 7))
                .tell(gone(agent(phone, "1.1", "1")))
                .settle();
        assertThat(line.column("1", "state")).isEqualTo("talking");
        clock.advance(Duration.ofSeconds(3));
        line.tell(joined("other", "main")); // anything wakes the reducer; so would its own timer
        await().until(() -> "wrap-up".equals(line.column("1", "state")));
    }

    @Test
    void gapEndsCallsUnobservedAndIsKeptAsAnInterval() {
        line.tell(joined("1", "main")).settle();
        var lost = clock.instant();
        inbox.link(new LinkChange(line.pbx, false, null, lost, lost, LinkChange.Reason.SILENCE, "no pong"));
        clock.advance(Duration.ofMinutes(1));
        inbox.link(new LinkChange(line.pbx, true, null, clock.instant(), null, null, null));
        line.reconnect()
                .tell(new SnapshotTaken(List.of("main"), List.of(), List.of(), List.of()))
                .settle();
        assertThat(line.column("1", "outcome")).isEqualTo("unobserved");
        assertThat(steps(line.contact("1"))).endsWith(Elements.END_UNOBSERVED);
        assertThat(jdbc.sql("""
                        select reason || ' ' || extract(epoch from to_at - from_at)::int
                        from contacts.unobserved where pbx = :pbx
                        """).param("pbx", line.pbx).query(String.class).list())
                .containsExactly("silence 60");
    }

    @Test
    void whatCannotBeReadIsCountedAndStopsNothing() {
        line.tell(new Unreadable("QueueCallerJoin", "no Uniqueid", "Event: QueueCallerJoin"))
                .tell(answeredCall("1", phone));
        jdbc.sql("update contacts.inbox set event = '{\"channel\": 7}' where pbx = :pbx and type = 'caller-left-queue'")
                .param("pbx", line.pbx)
                .update();
        line.settle();
        assertThat(line.column("1", "outcome")).isEqualTo("answered");
        assertThat(jdbc.sql("select count(*) from contacts.rejected where pbx = :pbx")
                        .param("pbx", line.pbx)
                        .query(Long.class)
                        .single())
                .isBetween(1L, 2L);
    }

    @Test
    void twoHundredCallsRepeatedAndReorderedMakeOneContactAndOneInstanceEach() {
        var random = new Random(42);
        var expected = new TreeMap<String, String>();
        var streams = new ArrayList<List<PbxEvent>>();
        for (int i = 0; i < 200; i++) {
            var id = "c" + i;
            var kind = random.nextInt(4);
            expected.put(
                    id,
                    List.of("answered", "abandoned", "short-abandoned", "timeout")
                            .get(kind));
            var events = new ArrayList<>(
                    switch (kind) {
                        case 0 -> answeredCall(id, phone);
                        case 1 -> abandonedCall(id, 30);
                        case 2 -> abandonedCall(id, 2);
                        default -> timedOutCall(id);
                    });
            for (int at = events.size() - 1; at >= 0; at--) {
                if (random.nextInt(5) == 0) {
                    events.add(at, events.get(at));
                }
            }
            streams.add(events);
        }
        var batch = new ArrayList<PbxEvent>();
        while (!streams.isEmpty()) {
            var next = streams.get(random.nextInt(streams.size()));
            batch.add(next.remove(0));
            streams.removeIf(List::isEmpty);
            if (batch.size() == 37 || streams.isEmpty()) {
                var signals = line.signals(batch);
                inbox.received(signals);
                inbox.received(signals); // the adapter could not know that the first time had worked
                batch.clear();
            }
        }
        line.settle();
        var outcomes = new TreeMap<String, String>();
        jdbc.sql("select root_linkedid, outcome from contacts.contact where pbx = :pbx")
                .param("pbx", line.pbx)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
        assertThat(outcomes).isEqualTo(expected);
        var ids = jdbc.sql("select id from contacts.contact where pbx = :pbx")
                .param("pbx", line.pbx)
                .query(UUID.class)
                .list();
        assertThat(ids.stream()
                        .collect(Collectors.toMap(id -> id, this::instance))
                        .values())
                .doesNotHaveDuplicates()
                .hasSize(200);
    }
}
