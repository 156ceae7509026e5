package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CrisisResponses;
import io.ringloop.engine.ModelBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A crisis is over: nobody uses its words any more. */
@ModelBean
class EndCrisis implements JavaDelegate {

    private final CrisisResponses responses;

    EndCrisis(CrisisResponses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.end(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
