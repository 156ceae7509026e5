package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CustomerReplies;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the customer; the clock of the solution stands still. */
@ModelBean
class AskCustomer implements JavaDelegate {

    private final CustomerReplies replies;

    AskCustomer(CustomerReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Complaint.waiting(execution, replies.ask(Complaint.of(execution)));
    }
}
