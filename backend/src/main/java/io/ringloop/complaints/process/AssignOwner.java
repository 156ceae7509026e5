package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintOwners;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds somebody without a conflict of interest who answers for it. */
@ModelBean
class AssignOwner implements JavaDelegate {

    private final ComplaintOwners owners;

    AssignOwner(ComplaintOwners owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var owner = owners.assign(Complaint.of(execution), Complaint.group(execution));
        execution.setVariable(ComplaintEscalationVariables.OWNER_ID, owner.toString());
    }
}
