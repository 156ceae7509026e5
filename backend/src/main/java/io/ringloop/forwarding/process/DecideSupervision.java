package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.LateOrders;
import io.ringloop.processes.IssueForwardingVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides what is done about an order that is late. */
@ModelBean
class DecideSupervision implements JavaDelegate {

    private final LateOrders late;

    DecideSupervision(LateOrders late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var measures = late.decide(
                Order.of(execution),
                Order.required(execution, IssueForwardingVariables.CLOCK_EVENT),
                Order.number(execution, IssueForwardingVariables.BREACH_COUNT),
                Order.number(execution, IssueForwardingVariables.FORWARDING_LEVEL));
        execution.setVariable(IssueForwardingVariables.SUPERVISION_NEEDED, measures.needed());
        execution.setVariable(IssueForwardingVariables.SUPERVISION_OPEN, measures.open());
        execution.setVariable(IssueForwardingVariables.SUPERVISE_DUE_AT, Date.from(measures.dueAt()));
    }
}
