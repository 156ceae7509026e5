package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.Course;
import io.ringloop.engine.ModelBean;
import io.ringloop.people.StaffId;
import io.ringloop.processes.InboundContactProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives the contact to whoever answered, with access to the candidates. */
@ModelBean
class GiveToAgent implements JavaDelegate {

    private final Course course;

    GiveToAgent(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var agent = (String) execution.getVariable(Variables.AGENT_ID);
        course.given(Contact.of(execution), StaffId.parse(agent));
    }
}
