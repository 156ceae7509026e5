package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintNotices;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer the number, and until when the next news come. */
@ModelBean
class AcknowledgeComplaint implements JavaDelegate {

    private final ComplaintNotices notices;

    AcknowledgeComplaint(ComplaintNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var nextNews = (Date) execution.getVariable(ComplaintEscalationVariables.PROGRESS_DUE_AT);
        notices.acknowledge(Complaint.of(execution), nextNews.toInstant());
    }
}
