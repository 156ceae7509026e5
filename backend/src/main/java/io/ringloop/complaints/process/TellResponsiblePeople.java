package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CrisisResponses;
import io.ringloop.engine.ModelBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Those responsible hear what everybody says about a crisis. */
@ModelBean
class TellResponsiblePeople implements JavaDelegate {

    private final CrisisResponses responses;

    TellResponsiblePeople(CrisisResponses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.tellResponsible(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
