package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Callbacks;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Plans one call back for this caller. */
@ModelBean
class PlanCallback implements JavaDelegate {

    private final Callbacks callbacks;

    PlanCallback(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.CALLBACK_PLANNED, callbacks.plan(Contact.of(execution)));
        execution.setVariable(Variables.CALLBACK_DUE_AT, Date.from(callbacks.dueAt()));
    }
}
