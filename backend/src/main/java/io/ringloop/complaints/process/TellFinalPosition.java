package io.ringloop.complaints.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.Closings;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer our last word and where else to turn. */
@ModelBean
class TellFinalPosition implements JavaDelegate {

    private final Closings closings;

    TellFinalPosition(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.tellFinalPosition(Complaint.of(execution));
        execution.setVariable(ComplaintEscalationVariables.CLOSE_REASON, CloseReason.FINAL_POSITION.name());
    }
}
