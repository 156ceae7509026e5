package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds when the report is due, when the branch is told, and when nobody waits any more. */
@ModelBean
class FindReportTimes implements JavaDelegate {

    private final ReportDeadlines deadlines;

    FindReportTimes(ReportDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report.due(execution, deadlines.first(Report.of(execution)));
    }
}
