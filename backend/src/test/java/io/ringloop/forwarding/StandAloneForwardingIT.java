package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ringloop.notifications.Notice;
import io.ringloop.people.Absence.Reason;
import io.ringloop.people.Absences;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A problem found in a contact goes to a department, is solved, checked with the customer, forwarded again. Catalogue 147,
 * 148, 151.
 */
class StandAloneForwardingIT extends ForwardingScene {

    @Autowired
    Absences absences;

    @Test
    void item147_aProblemIsForwardedAtOnceWithEverythingTheDepartmentNeeds() {
        var order = forwarded();
        assertThat(orders.get(order).name()).matches("F-2026-\\d{6}/1");
        assertThat(task(order, Elements.ACCEPT_WORK_ORDER).subject()).contains("F-2026-", "发票抬头有误");
        assertThat(told(order)).extracting(Notice::template).containsExactly("forwarding-assigned");
        assertThat(orders.get(order).state()).isEqualTo("sent");
        assertThat(orders.get(order).dueAt()).isEqualTo(clockOf(order, "accept").due());
    }

    @Test
    void item53_nothingIsForwardedWithoutTheMandatoryFields() {
        var incomplete = new OrderContent(department, "发票", " ", null, "两天内", "重开", START, "yes");
        var draft = new ForwardingDraft(null, UUID.randomUUID(), null, null, agent.id(), team, incomplete, List.of());
        assertThatThrownBy(() -> forwardings.forward(draft))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldProblem::field, FieldProblem::slug)
                                .containsExactly(
                                        tuple("facts", "field-required"),
                                        tuple("demand", "field-required"),
                                        tuple("dueAt", "field-invalid")));
    }

    @Test
    void item148_theCustomerIsAskedByACallAndAgrees() {
        var order = toCheck();
        ask(order, "satisfied");
        ended(order, "confirmed");
        assertThat(told(order)).extracting(Notice::template).contains("forwarding-ended");
    }

    @Test
    void item148_whoDoesNotAgreeIsForwardedAgainUnderCloserSupervisionUntilTheRoundsAreUsedUp() {
        var order = toCheck();
        var rounds = (int) variable(order, "maxForwardingLoops");
        assertThat(rounds).isGreaterThan(1);
        for (var round = 1; round < rounds; round++) {
            ask(order, "dissatisfied", "why", "抬头仍然不对");
            task(order, Elements.ACCEPT_WORK_ORDER);
            assertThat(orders.get(order).loops()).isEqualTo(round);
            assertThat(orders.get(order).name()).endsWith("/" + (round + 1));
            assertThat(variable(order, "forwardingLevel")).isEqualTo(round);
            assertThat(clockOf(order, "solve").due()).isAfter(clock.instant());
            accept(order);
            solve(order);
            inspect(order);
        }
        ask(order, "dissatisfied", "why", "抬头仍然不对");
        ended(order, "gaveUp");
    }

    @Test
    void whoCannotBeReachedIsCalledAgainAndInTheEndWrittenTo() {
        var order = toCheck();
        var attempts = orders.get(order).attemptsLeft();
        assertThat(attempts).isGreaterThan(1);
        for (var left = attempts; left > 0; left--) {
            var expected = left;
            await(() -> assertThat(orders.get(order).attemptsLeft()).isEqualTo(expected));
            ask(order, "noAnswer");
        }
        ended(order, "solved");
        assertThat(told(order)).extracting(Notice::template).contains("problem-unreachable", "forwarding-ended");
    }

    @Test
    void withoutACustomerNobodyIsAsked() {
        var order = forwarded(null);
        accept(order);
        solve(order);
        inspect(order);
        ended(order, "solved");
    }

    @Test
    void item151_beforeTheDeadlineTheHandlersAreUrged() {
        var order = forwarded();
        accept(order);
        task(order, Elements.SOLVE_ISSUE);
        clock.moveTo(clockOf(order, "solve").warn().plusSeconds(1));
        await(() -> assertThat(told(order)).extracting(Notice::template).contains("forwarding-late"));
        await(() -> assertThat(orders.get(order).supervision()).isEqualTo(1));
        assertThat(tasks.open(order, Elements.SUPERVISE_FORWARDING)).isEmpty();
    }

    @Test
    void item151_afterTheDeadlineSomebodySupervisesAndTheSecondTimeThoseAboveHear() {
        var order = forwarded();
        accept(order);
        task(order, Elements.SOLVE_ISSUE);
        clock.moveTo(clockOf(order, "solve").due().plusSeconds(1));
        task(order, Elements.SUPERVISE_FORWARDING);
        await(() -> assertThat(orders.get(order).supervision()).isEqualTo(2));
        assertThat(told(order)).noneMatch(notice -> manager.id().equals(notice.staff()));
        clock.advance(Duration.ofHours(24));
        await(() -> assertThat(orders.get(order).supervision()).isEqualTo(3));
        await(() -> assertThat(told(order)).anyMatch(notice -> manager.id().equals(notice.staff())));
        assertThat(tasks.open(order).stream().filter(task -> task.elementId().equals(Elements.SUPERVISE_FORWARDING)))
                .as("one supervisor at a time")
                .hasSize(1);
    }

    @Test
    void item151_theSupervisorGivesItToAnotherDepartment() {
        var order = forwarded();
        accept(order);
        task(order, Elements.SOLVE_ISSUE);
        clock.moveTo(clockOf(order, "solve").due().plusSeconds(1));
        var other = people.team(centre);
        var helper = people.in(other, Role.HANDLER);
        complete(
                order,
                Elements.SUPERVISE_FORWARDING,
                leader,
                "supervision",
                "redispatch",
                "newTarget",
                other.toString(),
                "reason",
                "原部门超时");
        await(() -> assertThat(orders.get(order).target()).isEqualTo(other));
        var task = task(order, Elements.ACCEPT_WORK_ORDER);
        assertThat(tasks.claim(task.id(), helper, task.version()).assignee()).isEqualTo(helper.id());
        assertThat(orders.get(order).sent()).isEqualTo(2);
    }

    @Test
    void item268_aRejectionIsJudgedByTheLeaderAndTheSecondOneForGoodByOperations() {
        var order = forwarded();
        reject(order);
        complete(order, Elements.JUDGE_REJECTION, leader, "verdict", "completeInfo", "reason", "补充订单号");
        complete(
                order,
                Elements.COMPLETE_ORDER,
                agent,
                "target",
                department.toString(),
                "subject",
                "发票抬头有误",
                "facts",
                "订单号 20261118-7",
                "demand",
                "重开发票",
                "toldCustomer",
                "两天内答复",
                "expectedResult",
                "寄出新发票",
                "dueAt",
                START.plus(Duration.ofDays(2)).toString(),
                "contactAllowed",
                "no");
        reject(order);
        var judging = task(order, Elements.JUDGE_REJECTION);
        assertThat(judging.groups()).containsExactly(Role.OPS_MANAGER.name());
        assertThat(orders.get(order).content().facts()).isEqualTo("订单号 20261118-7");
        complete(order, Elements.JUDGE_REJECTION, manager, "verdict", "giveUp", "reason", "由本中心处理");
        ended(order, "rejected");
    }

    @Test
    void item109_aResultThatIsNotGoodGoesBackAndTheSecondTimeToTheLeader() {
        var order = forwarded();
        accept(order);
        solve(order);
        complete(order, Elements.INSPECT_RESULT, agent, "resultOk", "no", "reason", "没有快递单号");
        solve(order);
        complete(order, Elements.INSPECT_RESULT, agent, "resultOk", "no", "reason", "仍然没有");
        task(order, Elements.JUDGE_REJECTION);
        complete(order, Elements.JUDGE_REJECTION, leader, "verdict", "giveUp", "reason", "改由我们寄");
        ended(order, "gaveUp");
    }

    @Test
    void whatSomebodyForwardedTheirDeputyInspectsWhileTheyAreAway() {
        var order = forwarded();
        accept(order);
        solve(order);
        task(order, Elements.INSPECT_RESULT);
        absences.add(
                agent.id(),
                colleague.id(),
                Reason.ILL,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                new Scope(Scope.Kind.ALL, leader.id(), Set.of()));
        assertThat(orders.get(order).origin().owner()).isEqualTo(colleague.id());
        complete(order, Elements.INSPECT_RESULT, colleague, "resultOk", "no", "reason", "没有快递单号");
        solve(order);
        assertThat(task(order, Elements.INSPECT_RESULT).assignee()).isEqualTo(colleague.id());
    }

    private void reject(UUID order) {
        complete(
                order,
                Elements.ACCEPT_WORK_ORDER,
                handler,
                "acceptance",
                "reject",
                "rejectReason",
                "infoMissing",
                "missing",
                "订单号");
    }
}
