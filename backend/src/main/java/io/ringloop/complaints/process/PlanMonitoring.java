package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CrisisResponses;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CrisisResponseProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says when a crisis is looked at again. */
@ModelBean
class PlanMonitoring implements JavaDelegate {

    private final CrisisResponses responses;

    PlanMonitoring(CrisisResponses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var every = (String) execution.getVariable(Variables.MONITOR_EVERY);
        execution.setVariable(Variables.MONITOR_AT, Date.from(responses.nextLook(every)));
    }
}
