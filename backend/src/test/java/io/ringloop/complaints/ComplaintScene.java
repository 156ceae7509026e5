package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.ComplaintBook;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.customers.Customer.Marks;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Course;
import io.ringloop.engine.Processes;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre with its people on a Wednesday morning, and what they do with complaints on the real engine. */
@RingloopTest
abstract class ComplaintScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintContacts contacts;

    @Autowired
    ComplaintBook book;

    @Autowired
    ComplaintFormStore forms;

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Clocks clocks;

    @Autowired
    Tasks tasks;

    @Autowired
    Customers customers;

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    UUID centre;
    UUID team;
    Staff agent;
    Staff leader;
    Staff manager;
    Staff quality;

    @BeforeEach
    void people() {
        clock.moveTo(START);
        centre = people.centre();
        team = people.team(centre);
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        manager = people.in(centre, Role.OPS_MANAGER);
        quality = people.in(centre, Role.QA);
    }

    UUID customer(String value) {
        var phone = "139" + String.format("%08d", Math.floorMod(Ids.next().hashCode(), 100_000_000));
        return customers
                .create(CustomerDraft.of("客户", phone)
                        .marked(new Marks(value.equals("key"), value.equals("high"), true, false)))
                .id();
    }

    /** Everything the form asks, of an ordinary complaint. */
    Map<String, Object> said() {
        var said = new HashMap<String, Object>();
        said.put("soothed", "yes");
        said.put("feedbackPhone", "13900001111");
        said.put("feedbackChannel", "call");
        said.put("object", "service");
        said.put("facts", "师傅两次没有上门");
        said.put("demand", "apology");
        said.put("demandText", "道歉并尽快上门");
        said.put("emotion", "upset");
        said.put("harm", "none");
        said.put("media", "none");
        said.put("authority", "none");
        said.put("solvedOnSpot", "no");
        return said;
    }

    Map<String, Object> said(Object... further) {
        var said = said();
        for (var each = 0; each < further.length; each += 2) {
            said.put((String) further[each], further[each + 1]);
        }
        return said;
    }

    /** Opens a complaint and registers it as the agent. */
    UUID registered(UUID customer, Map<String, Object> said) {
        var id = complaints
                .open(new ComplaintDraft(
                        Ids.next(),
                        Ids.next(),
                        agent.id(),
                        team,
                        customer,
                        "CMP_SLOW",
                        null,
                        "call",
                        START,
                        "zh-CN",
                        Registration.ofMatter("13900001111", "没有上门", "upset")))
                .id();
        complete(id, Elements.REGISTER_AND_SOOTHE, agent, said);
        return id;
    }

    /** Until somebody has something to do there. */
    Task task(UUID id, String element) {
        await(() -> assertThat(tasks.open(id, element)).isPresent());
        return tasks.open(id, element).orElseThrow();
    }

    void complete(UUID id, String element, Staff by, Map<String, Object> answers) {
        var task = task(id, element);
        if (task.assignee() == null) {
            task = tasks.claim(task.id(), by, task.version());
        }
        tasks.complete(task.id(), by, task.version(), answers);
    }

    void propose(UUID id, String element, Staff by, Object... further) {
        var answers = new HashMap<String, Object>(Map.of(
                "findings", "派单遗漏",
                "responsibility", "centre",
                "cause", "delay",
                "remedy", List.of("apology"),
                "nextStep", "present",
                "proposal", "致歉, 今天上门",
                "carryOut", "nothing"));
        for (var each = 0; each < further.length; each += 2) {
            answers.put((String) further[each], further[each + 1]);
        }
        complete(id, element, by, answers);
    }

    void present(UUID id, Staff by, String reaction) {
        var answers = new HashMap<String, Object>(Map.of("contact", contactOf(id), "reaction", reaction));
        if (!reaction.equals("unreachable")) {
            answers.put("words", "好的");
        }
        complete(id, Elements.PRESENT_SOLUTION, by, answers);
    }

    /** The contact in which the complaint came. */
    String contactOf(UUID id) {
        return links.contacts(id).get(0).toString();
    }

    /** Somebody calls as soon as it is time to ask. */
    void ask(UUID id, String result, Object... further) {
        timeToAsk(id);
        var answers = new HashMap<String, Object>(Map.of("confirmCall", result));
        for (var each = 0; each < further.length; each += 2) {
            answers.put((String) further[each], further[each + 1]);
        }
        complete(id, Elements.CONFIRM_SOLUTION, agent, answers);
    }

    void timeToAsk(UUID id) {
        await(() -> assertThat(processes.waitsFor("ConfirmedInContact", id)).isTrue());
        clock.moveTo(((Date) variable(id, "confirmAt")).toInstant().plusSeconds(1));
    }

    void closed(UUID id, CloseReason reason) {
        await(() -> assertThat(cases.find(id).orElseThrow().closeReason()).isEqualTo(reason.name()));
        await(() -> assertThat(processes.running(id)).isEmpty());
    }

    /** The open clock of a kind. */
    Course clockOf(UUID id, String kind) {
        return clocks.of(id).stream()
                .filter(row -> row.kind().equals(kind) && row.course().state().open())
                .findFirst()
                .orElseThrow()
                .course();
    }

    Object variable(UUID id, String name) {
        return runtime.getVariable(processes.running(id).get(0), name);
    }

    List<String> told(UUID id) {
        return notices.about(new Subject("case", id)).stream()
                .map(Notice::template)
                .toList();
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
