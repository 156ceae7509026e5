package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Callbacks;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records an attempt to call back and plans the next. */
@ModelBean
class RecordCallback implements JavaDelegate {

    private final Callbacks callbacks;

    RecordCallback(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = String.valueOf(execution.getVariable(Variables.CALL_RESULT));
        var made = callbacks.record(Contact.of(execution), result);
        execution.setVariable(Variables.CALLBACK_ATTEMPTS, made.attempts());
        execution.setVariable(Variables.CALLBACK_ATTEMPTS_LEFT, made.attemptsLeft());
        execution.setVariable(Variables.CALLBACK_RETRY_AT, Date.from(made.retryAt()));
        execution.setVariable(Variables.CALLBACK_DUE_AT, Date.from(made.retryAt()));
    }
}
