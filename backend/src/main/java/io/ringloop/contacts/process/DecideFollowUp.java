package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.FollowUpPlans;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides what must follow one matter. */
@ModelBean
class DecideFollowUp implements JavaDelegate {

    private final FollowUpPlans plans;

    DecideFollowUp(FollowUpPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable(Variables.MATTER_ID));
        var plan = plans.of(matter);
        execution.setVariable(Variables.FOLLOW_UP, plan.followUp());
        execution.setVariable(Variables.FOLLOW_UP_DUE_AT, Date.from(plan.dueAt()));
    }
}
