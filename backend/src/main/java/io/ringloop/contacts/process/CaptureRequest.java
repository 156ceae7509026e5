package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes a call that came out of hours. */
@ModelBean
class CaptureRequest implements JavaDelegate {

    private final Course course;

    CaptureRequest(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.captured(Contact.of(execution));
        execution.setVariable(Variables.OUTCOME, "closed");
    }
}
