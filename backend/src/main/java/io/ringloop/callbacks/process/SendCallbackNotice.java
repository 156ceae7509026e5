package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackEnds;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes to a customer who was not reached. */
@ModelBean
class SendCallbackNotice implements JavaDelegate {

    private final CallbackEnds ends;

    SendCallbackNotice(CallbackEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.write(Subject.of(execution));
    }
}
