package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CrisisResponses;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Whoever speaks with the customer uses the words for a crisis from now on, and the response begins. */
@ModelBean
class PinCrisisScript implements JavaDelegate {

    private final CrisisResponses responses;

    PinCrisisScript(CrisisResponses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.activate(Complaint.of(execution));
    }
}
