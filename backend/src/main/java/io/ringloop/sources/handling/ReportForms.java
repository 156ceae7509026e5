package io.ringloop.sources.handling;

import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import io.ringloop.processes.DailyReportProcess;
import io.ringloop.processes.DailyReportProcess.Elements;
import io.ringloop.processes.DailyReportProcess.ReportDecisions;
import io.ringloop.processes.DailyReportProcess.Variables;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.ReportState;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.tasks.TaskCompleted;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the branch decides, and refuses those who may not decide it. */
@Component
class ReportForms {

    private final ReportBook book;
    private final DailyReportStore store;
    private final People people;

    ReportForms(ReportBook book, DailyReportStore store, People people) {
        this.book = book;
        this.store = store;
        this.people = people;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (task.processKey().equals(DailyReportProcess.KEY)
                && task.elementId().equals(Elements.APPROVE_REPORT)
                && task.businessKey() != null) {
            keep(task.businessKey(), completed.by(), completed.values());
        }
    }

    private void keep(UUID id, StaffId by, Map<String, Object> values) {
        var report = book.lock(id);
        refuseUnfit(report, by);
        var approved = ReportDecisions.APPROVE.equals(values.get(Variables.REPORT_DECISION));
        var reason = values.get("reason");
        store.decided(
                id,
                approved ? ReportState.APPROVED : ReportState.RETURNED,
                by,
                approved || reason == null ? null : reason.toString(),
                book.now());
        book.prove(approved ? "report-approved" : "report-returned", report, Map.of());
    }

    /** Nobody approves what they delivered themselves, or what is not of their branch. */
    private void refuseUnfit(DailyReport report, StaffId by) {
        if (by.equals(report.deliveredBy())) {
            throw new ProblemException("report-own-approval");
        }
        if (!book.mayApprove(people.get(by), report.unitId())) {
            throw new ProblemException("report-out-of-reach");
        }
    }
}
