package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CustomerReplies;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Goes on without the answer of the customer. */
@ModelBean
class NoteNoReply implements JavaDelegate {

    private final CustomerReplies replies;

    NoteNoReply(CustomerReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.goOn(Complaint.of(execution), false);
    }
}
