package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.RaisedComplaints;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives it one tier up, as the owner asked. */
@ModelBean
class RaiseTier implements JavaDelegate {

    private final RaisedComplaints raised;

    RaiseTier(RaisedComplaints raised) {
        this.raised = raised;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var raise =
                raised.raise(Complaint.of(execution), Complaint.number(execution, ComplaintEscalationVariables.TIER));
        Complaint.tier(execution, raise.tier());
        execution.setVariable(
                ComplaintEscalationVariables.OWNER_ID, raise.owner().toString());
    }
}
