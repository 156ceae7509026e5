package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Crises;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells those above that nobody decided on the crisis in time. */
@ModelBean
class EscalateCrisis implements JavaDelegate {

    private final Crises crises;

    EscalateCrisis(Crises crises) {
        this.crises = crises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        crises.escalate(Complaint.of(execution));
    }
}
