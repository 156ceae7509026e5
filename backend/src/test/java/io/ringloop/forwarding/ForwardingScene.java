package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Course;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.forwarding.handling.OrderRequests;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingProcess.Messages;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre and a department on a Wednesday morning, and what they do about a problem found in a contact. */
@RingloopTest
abstract class ForwardingScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Forwardings forwardings;

    @Autowired
    OrderBook orders;

    @Autowired
    OrderRequests requests;

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
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    UUID centre;
    UUID team;
    UUID department;
    Staff agent;
    Staff colleague;
    Staff leader;
    Staff manager;
    Staff handler;

    @BeforeEach
    void people() {
        clock.moveTo(START);
        centre = people.centre();
        team = people.team(centre);
        department = people.team(centre);
        agent = people.agentIn(team);
        colleague = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        manager = people.in(centre, Role.OPS_MANAGER);
        handler = people.in(department, Role.HANDLER);
    }

    UUID customer() {
        var phone = "139" + String.format("%08d", Math.floorMod(Ids.next().hashCode(), 100_000_000));
        return customers.create(CustomerDraft.of("客户", phone)).id();
    }

    OrderContent content() {
        return new OrderContent(
                department, "发票抬头有误", "客户收到的发票抬头写错", "重开发票", "两天内答复", "寄出新发票", START.plus(Duration.ofDays(2)), "yes");
    }

    /** A problem the agent found in a contact, of a customer who can be asked. */
    UUID forwarded() {
        return forwarded(customer());
    }

    UUID forwarded(@Nullable UUID customer) {
        return forwardings
                .forward(new ForwardingDraft(null, Ids.next(), customer, null, agent.id(), team, content(), List.of()))
                .id();
    }

    void accept(UUID order) {
        complete(
                order,
                Elements.ACCEPT_WORK_ORDER,
                handler,
                "acceptance",
                "accept",
                "handler",
                handler.id().toString(),
                "plannedFor",
                START.plus(Duration.ofHours(6)).toString());
    }

    void solve(UUID order) {
        complete(
                order,
                Elements.SOLVE_ISSUE,
                handler,
                "result",
                "solved",
                "whatWasDone",
                "已重开",
                "completedAt",
                START.plus(Duration.ofHours(7)).toString(),
                "repair",
                "no",
                "customerTold",
                "no");
    }

    void inspect(UUID order) {
        complete(order, Elements.INSPECT_RESULT, agent, "resultOk", "yes");
    }

    /** Solved and found good: now the customer is to be asked. */
    UUID toCheck() {
        var order = forwarded();
        accept(order);
        solve(order);
        inspect(order);
        await(() -> assertThat(processes.waitsFor(Messages.CHECKED_IN_CONTACT, order))
                .isTrue());
        return order;
    }

    /** A colleague calls as soon as it is time to ask. */
    void ask(UUID order, String result, String... further) {
        await(() -> assertThat(processes.waitsFor(Messages.CHECKED_IN_CONTACT, order))
                .isTrue());
        clock.moveTo(((Date) variable(order, "checkAt")).toInstant().plusSeconds(1));
        var answers = new String[further.length + 2];
        answers[0] = "checkCall";
        answers[1] = result;
        System.arraycopy(further, 0, answers, 2, further.length);
        complete(order, Elements.USER_CHECK_CALL, colleague, answers);
    }

    Task task(UUID order, String element) {
        await(() -> assertThat(tasks.open(order, element)).isPresent());
        return tasks.open(order, element).orElseThrow();
    }

    /** @param answers names and values in turn */
    void complete(UUID order, String element, Staff by, String... answers) {
        var task = task(order, element);
        if (task.assignee() == null) {
            task = tasks.claim(task.id(), by, task.version());
        }
        var values = new HashMap<String, Object>();
        for (var each = 0; each < answers.length; each += 2) {
            values.put(answers[each], answers[each + 1]);
        }
        tasks.complete(task.id(), by, task.version(), values);
    }

    void ended(UUID order, String outcome) {
        await(() -> assertThat(processes.running(order)).isEmpty());
        assertThat(orders.get(order).outcome()).isEqualTo(outcome);
        assertThat(tasks.open(order)).isEmpty();
        assertThat(clocks.of(order))
                .allSatisfy(row -> assertThat(row.course().state().open()).isFalse());
    }

    /** The open clock of a kind. */
    Course clockOf(UUID order, String kind) {
        return clocks.of(order).stream()
                .filter(row -> row.kind().equals(kind) && row.course().state().open())
                .findFirst()
                .orElseThrow()
                .course();
    }

    Object variable(UUID order, String name) {
        return runtime.getVariable(processes.running(order).get(0), name);
    }

    List<Notice> told(UUID order) {
        return notices.about(new Subject("forwarding", order));
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
