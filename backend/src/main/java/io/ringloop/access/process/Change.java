package io.ringloop.access.process;

import io.ringloop.access.handling.AccessSpans.Certification;
import io.ringloop.processes.AccessChangeProcess.Variables;
import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The change an instance is about, and its variables as they are typed. */
final class Change {

    private Change() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static void certified(DelegateExecution execution, Certification next) {
        execution.setVariable(Variables.RECERTIFY_AT, Date.from(next.at()));
        execution.setVariable(Variables.RECERTIFY_DUE_AT, Date.from(next.dueAt()));
        execution.setVariable(Variables.RECERTIFY_OVERDUE_AT, Date.from(next.overdueAt()));
        execution.setVariable(Variables.RECERTIFIER_GROUPS, new ArrayList<>(next.groups()));
    }
}
