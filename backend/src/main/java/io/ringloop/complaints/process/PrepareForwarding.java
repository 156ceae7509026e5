package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintOrders;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Prepares the order that a department or partner gets. */
@ModelBean
class PrepareForwarding implements JavaDelegate {

    private final ComplaintOrders orders;

    PrepareForwarding(ComplaintOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var purpose = Complaint.required(execution, ComplaintEscalationVariables.FORWARDING_PURPOSE);
        var prepared = orders.prepare(Complaint.of(execution), purpose);
        var order = prepared.order();
        execution.setVariable(
                ComplaintEscalationVariables.FORWARDING_ID, order.id().toString());
        execution.setVariable(ComplaintEscalationVariables.FORWARDING_VERSION, prepared.version());
        execution.setVariable(
                ComplaintEscalationVariables.FORWARDING_COMPLETE,
                order.content().complete());
        execution.setVariable(ComplaintEscalationVariables.TARGET_KIND, order.targetKind());
        execution.setVariable(ComplaintEscalationVariables.TARGET_ID, String.valueOf(order.target()));
        execution.setVariable(
                ComplaintEscalationVariables.HANDLER_GROUP, prepared.handlers().name());
        execution.setVariable(ComplaintEscalationVariables.PREPARE_DUE_AT, Date.from(prepared.prepareDueAt()));
        execution.setVariable(ComplaintEscalationVariables.MAX_FORWARDING_LOOPS, prepared.rounds());
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_WITH_CUSTOMER, false);
        execution.setVariable(ComplaintEscalationVariables.FORWARDING_LEVEL, 0);
    }
}
