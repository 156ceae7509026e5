package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CustomerReplies;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the customer again. */
@ModelBean
class RemindCustomer implements JavaDelegate {

    private final CustomerReplies replies;

    RemindCustomer(CustomerReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Complaint.waiting(
                execution,
                replies.remind(
                        Complaint.of(execution),
                        Complaint.number(execution, ComplaintEscalationVariables.REMINDERS_LEFT)));
    }
}
