package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the contact and tells those who come after. */
@ModelBean
class CloseContact implements JavaDelegate {

    private final Course course;

    CloseContact(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.close(Contact.of(execution));
    }
}
