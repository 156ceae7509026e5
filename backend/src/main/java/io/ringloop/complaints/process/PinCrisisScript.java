package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Crises;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Whoever speaks with the customer uses the words for a crisis from now on. */
@ModelBean
class PinCrisisScript implements JavaDelegate {

    private final Crises crises;

    PinCrisisScript(Crises crises) {
        this.crises = crises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        crises.pinScript(Complaint.of(execution));
    }
}
