package io.ringloop.forwarding.process;

import io.ringloop.forwarding.handling.HandOvers.Answer;
import io.ringloop.forwarding.handling.HandOvers.Sent;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.people.Role;
import io.ringloop.processes.IssueForwardingVariables;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The order an instance is about, and its variables as they are typed. */
final class Order {

    private static final String OPEN = "open";

    private Order() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static String required(DelegateExecution execution, String name) {
        return (String) Objects.requireNonNull(execution.getVariable(name), name);
    }

    static int number(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof Integer number ? number : 0;
    }

    static void sent(DelegateExecution execution, Sent sent) {
        var order = sent.order();
        var partner = OrderBook.PARTNER.equals(order.targetKind());
        execution.setVariable(IssueForwardingVariables.TARGET_KIND, order.targetKind());
        execution.setVariable(IssueForwardingVariables.TARGET_ID, String.valueOf(order.target()));
        execution.setVariable(IssueForwardingVariables.HANDLER_GROUP, (partner ? Role.PARTNER : Role.HANDLER).name());
        execution.setVariable(IssueForwardingVariables.ACCEPT_DUE_AT, Date.from(sent.acceptDueAt()));
        execution.setVariable(IssueForwardingVariables.SOLVE_DUE_AT, Date.from(sent.solveDueAt()));
        execution.setVariable(IssueForwardingVariables.HANDLER_ID, null);
        execution.setVariable(IssueForwardingVariables.ORDER_ANSWER, OPEN);
        execution.setVariable(IssueForwardingVariables.WORK_RESULT, OPEN);
        execution.setVariable(
                IssueForwardingVariables.FORWARDING_LOOPS,
                number(execution, IssueForwardingVariables.FORWARDING_LOOPS));
    }

    static void answered(DelegateExecution execution, Answer answer) {
        execution.setVariable(IssueForwardingVariables.ORDER_ANSWER, answer.answer());
        execution.setVariable(
                IssueForwardingVariables.HANDLER_ID,
                answer.handler() == null ? null : answer.handler().toString());
        execution.setVariable(
                IssueForwardingVariables.JUDGE_GROUP, answer.judges().name());
        execution.setVariable(IssueForwardingVariables.JUDGE_DUE_AT, Date.from(answer.judgeDueAt()));
    }
}
