package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintClocks;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Starts the clocks of the handling. */
@ModelBean
class StartClocks implements JavaDelegate {

    private final ComplaintClocks clocks;

    StartClocks(ComplaintClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = clocks.startHandling(
                Complaint.of(execution), Complaint.required(execution, ComplaintEscalationVariables.SEVERITY));
        due.forEach((kind, at) -> execution.setVariable(kind + "DueAt", Date.from(at)));
    }
}
