package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks how the call ended, after hours without a message. */
@ModelBean
class AskReducer implements JavaDelegate {

    private final Course course;

    AskReducer(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var contact = Contact.of(execution);
        execution.setVariable(
                Variables.OUTCOME, course.outcomeAfterSilence(contact).code());
        execution.setVariables(course.wrapUpLimits(contact));
    }
}
