package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackBook;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CallbackVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a callback with what was said in a contact of the customer. */
@ModelBean
class SettleInContact implements JavaDelegate {

    private final CallbackBook book;

    SettleInContact(CallbackBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        book.close(Subject.of(execution), Subject.required(execution, CallbackVariables.CALLBACK_RESULT));
    }
}
