package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintHistory;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes in what was registered. */
@ModelBean
class GatherHistory implements JavaDelegate {

    private final ComplaintHistory history;

    GatherHistory(ComplaintHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ComplaintEscalationVariables.ABOUT_REGISTRAR, history.gather(Complaint.of(execution)));
    }
}
