package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Crises;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells those who decide on a crisis. */
@ModelBean
class SignalCrisis implements JavaDelegate {

    private final Crises crises;

    SignalCrisis(Crises crises) {
        this.crises = crises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ComplaintEscalationVariables.CRISIS_DUE_AT, Date.from(crises.signal(Complaint.of(execution))));
    }
}
