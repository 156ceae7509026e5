package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the agent of a wrap-up that takes long. */
@ModelBean
class NudgeWrapUp implements JavaDelegate {

    private final Course course;

    NudgeWrapUp(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.nudge(Contact.of(execution));
    }
}
