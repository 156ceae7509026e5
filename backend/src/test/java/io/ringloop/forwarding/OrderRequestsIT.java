package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.people.Role;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What handlers and owners tell each other while an order runs. */
class OrderRequestsIT extends ForwardingScene {

    private UUID inWork() {
        var order = forwarded();
        accept(order);
        task(order, Elements.SOLVE_ISSUE);
        return order;
    }

    @Test
    void whatIsMissingTheOwnerProvidesWhileTheClockRunsOn() {
        var order = inWork();
        var due = clockOf(order, "solve").due();
        requests.needInfo(order, "请提供订单号", handler);
        var asked = task(order, Elements.PROVIDE_INFO);
        assertThat(asked.assignee()).isEqualTo(agent.id());
        assertThat(tasks.open(order, Elements.SOLVE_ISSUE)).isEmpty();
        complete(order, Elements.PROVIDE_INFO, agent, "information", "20261118-7");
        assertThat(task(order, Elements.SOLVE_ISSUE).assignee()).isEqualTo(handler.id());
        assertThat(clockOf(order, "solve").due()).isEqualTo(due);
    }

    @Test
    void informationIsNotAskedTwiceAtOnce() {
        var order = inWork();
        requests.needInfo(order, "请提供订单号", handler);
        refused("work-order-not-in-work", () -> requests.needInfo(order, "还有呢", handler));
    }

    @Test
    void moreTimeHoldsWhenItIsGrantedAndNotBefore() {
        var order = inWork();
        var former = clockOf(order, "solve").due();
        var until = START.plus(Duration.ofDays(4));
        requests.askExtension(order, until, "等待配件", handler);
        assertThat(clockOf(order, "solve").due()).isEqualTo(former);
        assertThat(tasks.open(order, Elements.SOLVE_ISSUE))
                .as("work goes on meanwhile")
                .isPresent();
        refused("extension-already-asked", () -> requests.askExtension(order, until, "再次", handler));
        complete(
                order,
                Elements.DECIDE_EXTENSION,
                leader,
                "grant",
                "yes",
                "newDue",
                until.toString(),
                "customerTold",
                "yes");
        assertThat(clockOf(order, "solve").due()).isEqualTo(until);
        assertThat(orders.get(order).dueAt()).isEqualTo(until);
    }

    @Test
    void moreTimeThatIsRefusedChangesNothing() {
        var order = inWork();
        var former = clockOf(order, "solve").due();
        requests.askExtension(order, START.plus(Duration.ofDays(4)), "等待配件", handler);
        complete(order, Elements.DECIDE_EXTENSION, leader, "grant", "no", "reason", "客户着急");
        assertThat(clockOf(order, "solve").due()).isEqualTo(former);
        requests.askExtension(order, START.plus(Duration.ofDays(3)), "再申请", handler);
        task(order, Elements.DECIDE_EXTENSION);
    }

    @Test
    void anExtensionMustBeLaterThanTheDeadline() {
        var order = inWork();
        refused(
                "request-invalid",
                () -> requests.askExtension(order, clockOf(order, "solve").due(), "等待配件", handler));
    }

    @Test
    void onlyThoseItWasForwardedToAskAndOnlyWhoHasIt() {
        var order = inWork();
        var stranger = people.in(people.team(centre), Role.HANDLER);
        var sameUnit = people.in(department, Role.HANDLER);
        refused("not-found", () -> requests.needInfo(order, "?", stranger));
        refused("not-found", () -> requests.askExtension(order, START.plus(Duration.ofDays(4)), "?", agent));
        refused("task-not-yours", () -> requests.needInfo(order, "?", sameUnit));
        assertThat(tasks.open(order, Elements.SOLVE_ISSUE)).isPresent();
    }

    @Test
    void beforeItIsAcceptedNothingCanBeAsked() {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        refused("work-order-not-in-work", () -> requests.needInfo(order, "?", handler));
    }

    @Test
    void theOwnerCallsItOffAndTheHandlersHear() {
        var order = inWork();
        requests.callOff(order, "客户已自行解决", agent);
        ended(order, "calledOff");
        assertThat(told(order))
                .anyMatch(notice -> notice.template().equals("forwarding-recalled")
                        && handler.id().equals(notice.staff()));
        requests.callOff(order, "再说一次", agent);
        assertThat(told(order).stream().filter(notice -> notice.template().equals("forwarding-recalled")))
                .hasSize(1);
    }

    @Test
    void aLeaderOfTheTeamCallsItOffButNeitherAColleagueNorTheHandler() {
        var order = inWork();
        refused("not-found", () -> requests.callOff(order, "?", colleague));
        refused("not-found", () -> requests.callOff(order, "?", handler));
        requests.callOff(order, "重复", leader);
        ended(order, "calledOff");
    }

    @Test
    void whatIsOverCannotBeCalledOff() {
        var order = forwarded(null);
        accept(order);
        solve(order);
        inspect(order);
        ended(order, "solved");
        refused("work-order-ended", () -> requests.callOff(order, "?", agent));
    }

    @Test
    void item148_whatTheCustomerSaysInAContactOfTheirOwnCounts() {
        var order = toCheck();
        requests.checked(order, "dissatisfied", null, agent);
        task(order, Elements.ACCEPT_WORK_ORDER);
        assertThat(orders.get(order).loops()).isEqualTo(1);
    }

    @Test
    void whatTheCustomerSaysIsHeardOnlyWhileItIsAsked() {
        var order = inWork();
        refused("work-order-not-in-check", () -> requests.checked(order, "satisfied", null, agent));
        refused("request-invalid", () -> requests.checked(order, "happy", null, agent));
        refused("not-found", () -> requests.checked(order, "satisfied", null, handler));
    }

    @Test
    void whoStandsBelowADepartmentDoesItsOrdersToo() {
        var section = people.in(people.below(department), Role.HANDLER);
        var order = forwarded();
        var task = task(order, Elements.ACCEPT_WORK_ORDER);
        assertThat(tasks.claim(task.id(), section, task.version()).assignee()).isEqualTo(section.id());
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo(slug));
    }
}
