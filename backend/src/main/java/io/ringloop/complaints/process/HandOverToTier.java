package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintOwners;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives it to a person of the tier that handles it now. */
@ModelBean
class HandOverToTier implements JavaDelegate {

    private final ComplaintOwners owners;

    HandOverToTier(ComplaintOwners owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tellAbove = Boolean.TRUE.equals(execution.getVariable(ComplaintEscalationVariables.NOTIFY_ABOVE));
        var owner = owners.toTier(Complaint.of(execution), Complaint.group(execution), tellAbove);
        if (owner != null) {
            execution.setVariable(ComplaintEscalationVariables.OWNER_ID, owner.toString());
        }
    }
}
