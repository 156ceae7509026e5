package io.ringloop.complaints.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.ComplaintOwners;
import io.ringloop.engine.ModelBean;
import io.ringloop.people.StaffId;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The agent who solved it at once answers for it. */
@ModelBean
class SettleOnTheSpot implements JavaDelegate {

    private final ComplaintOwners owners;

    SettleOnTheSpot(ComplaintOwners owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var registrar = Complaint.text(execution, ComplaintEscalationVariables.REGISTRAR_ID);
        var owner = owners.settle(Complaint.of(execution), registrar == null ? null : StaffId.parse(registrar));
        execution.setVariable(ComplaintEscalationVariables.OWNER_ID, owner.toString());
        execution.setVariable(ComplaintEscalationVariables.CLOSE_REASON, CloseReason.SOLVED_ON_SPOT.name());
    }
}
