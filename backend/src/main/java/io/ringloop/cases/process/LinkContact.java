package io.ringloop.cases.process;

import io.ringloop.cases.CaseWork;
import io.ringloop.engine.ModelBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Links a contact that joined the case and counts how often the customer has urged. */
@ModelBean
class LinkContact implements JavaDelegate {

    private static final String CONTACT_ID = "contactId";
    private static final String CONTACT_KIND = "contactKind";
    private static final String URGE_COUNT = "urgeCount";

    private final CaseWork work;

    LinkContact(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var urges = work.linkContact(
                UUID.fromString(execution.getProcessBusinessKey()),
                UUID.fromString((String) execution.getVariable(CONTACT_ID)),
                (String) execution.getVariable(CONTACT_KIND),
                (Integer) execution.getVariable(URGE_COUNT));
        execution.setVariable(URGE_COUNT, urges);
    }
}
