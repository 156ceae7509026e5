package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts a hand-over; the team leader hears of too many. */
@ModelBean
class RecordTransfer implements JavaDelegate {

    private final Course course;

    RecordTransfer(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var count = (Integer) execution.getVariable(Variables.TRANSFER_COUNT) + 1;
        execution.setVariable(Variables.TRANSFER_COUNT, count);
        course.transferred(Contact.of(execution), count);
    }
}
