package io.ringloop.sources.process;

import io.ringloop.processes.DailyReportProcess.Variables;
import io.ringloop.sources.handling.ReportDeadlines.Times;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The report an instance is about, and its variables as they are typed. */
final class Report {

    private Report() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static void due(DelegateExecution execution, Times times) {
        execution.setVariable(Variables.REPORT_DUE_AT, Date.from(times.dueAt()));
        execution.setVariable(Variables.BRANCH_DUE_AT, Date.from(times.branchAt()));
        execution.setVariable(Variables.REPORT_LAPSES_AT, Date.from(times.lapsesAt()));
    }
}
