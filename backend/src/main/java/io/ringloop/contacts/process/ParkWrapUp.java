package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Parks a wrap-up that took too long and frees the agent. */
@ModelBean
class ParkWrapUp implements JavaDelegate {

    private final Course course;

    ParkWrapUp(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = course.park(Contact.of(execution));
        execution.setVariable(Variables.RECORD_DUE_AT, Date.from(due));
    }
}
