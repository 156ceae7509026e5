package io.ringloop.complaints.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.Closings;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the case. */
@ModelBean
class CloseComplaint implements JavaDelegate {

    private final Closings closings;

    CloseComplaint(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = CloseReason.valueOf(Complaint.required(execution, ComplaintEscalationVariables.CLOSE_REASON));
        closings.close(Complaint.of(execution), reason);
    }
}
