package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Solutions;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the solution to a customer who cannot be reached. */
@ModelBean
class PresentInWriting implements JavaDelegate {

    private final Solutions solutions;

    PresentInWriting(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solutions.presentInWriting(Complaint.of(execution));
    }
}
