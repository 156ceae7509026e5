package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.cases.CloseReason;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.WorkList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What departments and partners do about a complaint. Catalogue 53, 107, 147, 151. */
@RingloopTest
class ForwardedComplaintIT extends ComplaintScene {

    private static final Instant DUE = START.plus(Duration.ofDays(2));

    @Autowired
    WorkList lists;

    @Autowired
    Forwardings forwardings;

    @Autowired
    OrderBook orders;

    UUID department;
    Staff handler;

    @BeforeEach
    void department() {
        department = people.team(centre);
        handler = people.in(department, Role.HANDLER);
    }

    private UUID forwarded() {
        var id = registered(customer("normal"), said());
        propose(
                id,
                Elements.HANDLE_ORDINARY,
                leader,
                "nextStep",
                "forward",
                "forwardTarget",
                department.toString(),
                "forwardDemand",
                "今天上门");
        await(() -> assertThat(forwardings.of(id)).hasSize(1));
        var order = forwardings.of(id).get(0).id();
        complete(
                order,
                IssueForwardingProcess.Elements.PREPARE_HAND_OVER,
                leader,
                Map.of(
                        "target", department.toString(),
                        "subject", "补派师傅",
                        "facts", "两次未上门",
                        "demand", "今天上门",
                        "toldCustomer", "今日内答复",
                        "expectedResult", "完成维修",
                        "dueAt", asFormsWriteIt(DUE),
                        "contactAllowed", "yes"));
        assertThat(forwardings.of(id).get(0).content().dueAt()).isEqualTo(DUE);
        return order;
    }

    /** To the minute, with its offset. */
    private static String asFormsWriteIt(Instant moment) {
        return moment.atOffset(ZoneOffset.ofHours(8)).toString();
    }

    private void accept(UUID order) {
        complete(
                order,
                IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER,
                handler,
                Map.of(
                        "acceptance", "accept",
                        "handler", handler.id().toString(),
                        "plannedFor", START.plus(Duration.ofHours(6)).toString()));
    }

    @Test
    void item147_theDepartmentSolvesItAndTheOwnerGoesOnWithTheComplaint() {
        var order = forwarded();
        accept(order);
        complete(
                order,
                IssueForwardingProcess.Elements.SOLVE_ISSUE,
                handler,
                Map.of(
                        "result", "solved",
                        "whatWasDone", "已上门",
                        "completedAt", START.plus(Duration.ofHours(7)).toString(),
                        "repair", "no",
                        "customerTold", "yes"));
        complete(order, IssueForwardingProcess.Elements.INSPECT_RESULT, leader, Map.of("resultOk", "yes"));
        var id = caseOf(order);
        task(id, Elements.HANDLE_ORDINARY);
        assertThat(variable(id, "forwardingOutcome")).isEqualTo("solved");
        assertThat(clocks.of(order))
                .allSatisfy(row -> assertThat(row.course().state().open()).isFalse());
    }

    @Test
    void item107_onlyTheDepartmentItWasForwardedToSeesIt() {
        var order = forwarded();
        var accepting = task(order, IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER);
        var stranger = people.in(people.team(centre), Role.HANDLER);
        var offered = new TaskFilter(TaskFilter.View.GROUP, TaskFilter.Sort.DUE, null, null, null);
        assertThat(lists.list(handler, offered, null, 50).items())
                .extracting(Task::id)
                .containsExactly(accepting.id());
        assertThat(lists.list(stranger, offered, null, 50).items()).isEmpty();
        assertThatThrownBy(() -> tasks.claim(accepting.id(), stranger, accepting.version()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("task-not-found");
        assertThat(accepting.customer()).as("the customer stays unnamed").isNull();
    }

    @Test
    void item268_aRejectionIsJudgedAndTheClocksRunOn() {
        var order = forwarded();
        complete(
                order,
                IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER,
                handler,
                Map.of("acceptance", "reject", "rejectReason", "noCapability"));
        complete(
                order,
                IssueForwardingProcess.Elements.JUDGE_REJECTION,
                leader,
                Map.of("verdict", "overrule", "reason", "属于贵部门职责"));
        task(order, IssueForwardingProcess.Elements.SOLVE_ISSUE);
        assertThat(clockOf(order, "solve").due())
                .isEqualTo(START.plus(Duration.ofDays(2)).minus(Duration.ofHours(4)));
    }

    @Test
    void item151_anOrderNobodyAcceptsIsSupervisedAndTheOwnerTold() {
        var order = forwarded();
        task(order, IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER);
        clock.moveTo(clockOf(order, "accept").due().plusSeconds(1));
        task(order, IssueForwardingProcess.Elements.SUPERVISE_FORWARDING);
        await(() -> assertThat(clockOf(order, "accept").breaches()).isEqualTo(1));
        await(() -> assertThat(told(caseOf(order))).contains("complaint-reminder"));
    }

    @Test
    void withTheComplaintTheOrderEnds() {
        var order = forwarded();
        accept(order);
        task(order, IssueForwardingProcess.Elements.SOLVE_ISSUE);
        var id = caseOf(order);
        SecurityContextHolder.getContext().setAuthentication(new StaffAuthentication(agent));
        try {
            contacts.withdraw(id, Ids.next(), "已解决");
        } finally {
            SecurityContextHolder.clearContext();
        }
        closed(id, CloseReason.WITHDRAWN);
        assertThat(tasks.open(order)).isEmpty();
        assertThat(forwardings.of(id).get(0).state()).isEqualTo("recalled");
        assertThat(told(id)).contains("forwarding-assigned", "forwarding-recalled");
        assertThat(clocks.of(order))
                .allSatisfy(row -> assertThat(row.course().state().open()).isFalse());
    }

    private UUID caseOf(UUID order) {
        return orders.get(order).caseId();
    }
}
