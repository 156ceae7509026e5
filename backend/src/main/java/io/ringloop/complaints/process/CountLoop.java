package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Confirmations;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts a solution that the customer did not accept. */
@ModelBean
class CountLoop implements JavaDelegate {

    private final Confirmations confirmations;

    CountLoop(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var loops = Complaint.number(execution, ComplaintEscalationVariables.LOOPS) + 1;
        execution.setVariable(ComplaintEscalationVariables.LOOPS, loops);
        execution.setVariable(
                ComplaintEscalationVariables.MAX_LOOPS, confirmations.again(Complaint.of(execution), loops));
    }
}
