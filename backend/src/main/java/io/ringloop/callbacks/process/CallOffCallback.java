package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackBook;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a callback that is not needed any more. */
@ModelBean
class CallOffCallback implements JavaDelegate {

    private final CallbackBook book;

    CallOffCallback(CallbackBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        book.close(Subject.of(execution), "calledOff");
    }
}
