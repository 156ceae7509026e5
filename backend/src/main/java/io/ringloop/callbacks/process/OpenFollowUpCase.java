package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackEnds;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes a customer who is not satisfied further. */
@ModelBean
class OpenFollowUpCase implements JavaDelegate {

    private final CallbackEnds ends;

    OpenFollowUpCase(CallbackEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.followUp(Subject.of(execution));
    }
}
