package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Callers;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds who may be calling; the customer when it can only be one. */
@ModelBean
class IdentifyCaller implements JavaDelegate {

    private final Callers callers;

    IdentifyCaller(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        callers.identify(Contact.of(execution));
    }
}
