package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintOwners;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives it to whom the owner named. */
@ModelBean
class HandOverComplaint implements JavaDelegate {

    private final ComplaintOwners owners;

    HandOverComplaint(ComplaintOwners owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintEscalationVariables.OWNER_ID,
                owners.handOver(Complaint.of(execution)).toString());
    }
}
