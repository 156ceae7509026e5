package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackEnds;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a late callback come first. */
@ModelBean
class RaiseCallback implements JavaDelegate {

    private final CallbackEnds ends;

    RaiseCallback(CallbackEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.raise(Subject.of(execution));
    }
}
