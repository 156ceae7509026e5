package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Closings;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides what a closed complaint demands. */
@ModelBean
class PlanAftercare implements JavaDelegate {

    private final Closings closings;

    PlanAftercare(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.planAftercare(Complaint.of(execution));
    }
}
