package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintOrders;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the owner that what was forwarded is late. */
@ModelBean
class NoteLateForwarding implements JavaDelegate {

    private final ComplaintOrders orders;

    NoteLateForwarding(ComplaintOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = Complaint.required(execution, ComplaintEscalationVariables.FORWARDING_ID);
        orders.late(Complaint.of(execution), UUID.fromString(order));
    }
}
