package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Closings;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer that and how it was closed. */
@ModelBean
class TellClosed implements JavaDelegate {

    private final Closings closings;

    TellClosed(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.tellClosed(Complaint.of(execution));
    }
}
