package io.ringloop.complaints.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.Closings;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that an authority decides. */
@ModelBean
class NoteAuthority implements JavaDelegate {

    private final Closings closings;

    NoteAuthority(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.toAuthority(Complaint.of(execution));
        execution.setVariable(ComplaintEscalationVariables.CLOSE_REASON, CloseReason.TO_AUTHORITY.name());
    }
}
