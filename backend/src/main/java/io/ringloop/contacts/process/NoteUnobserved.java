package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes a contact whose end nobody saw. */
@ModelBean
class NoteUnobserved implements JavaDelegate {

    private final Course course;

    NoteUnobserved(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.unobserved(Contact.of(execution));
    }
}
