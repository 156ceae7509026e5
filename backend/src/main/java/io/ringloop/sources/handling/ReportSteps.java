package io.ringloop.sources.handling;

import io.ringloop.processes.DailyReportProcess.Elements;
import io.ringloop.sources.Delivery;
import io.ringloop.sources.ReportState;
import io.ringloop.sources.handling.ReportDeadlines.Times;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.DeliveryStore;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a report that is missing, returned or taken over. */
@Component
@Transactional
public class ReportSteps {

    private final ReportBook book;
    private final DailyReportStore store;
    private final DeliveryStore deliveries;
    private final ReportDeadlines deadlines;
    private final Tasks tasks;

    ReportSteps(
            ReportBook book, DailyReportStore store, DeliveryStore deliveries, ReportDeadlines deadlines, Tasks tasks) {
        this.book = book;
        this.store = store;
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    /** It was not delivered in time. */
    public void remind(UUID id) {
        var report = book.lock(id);
        store.reminded(id, book.now());
        book.prove("report-reminded", report, Map.of());
        book.tell(book.reporters(report.unitId()), report, "report-missing", Map.of("dueAt", ReportBook.dueAt(report)));
    }

    /** It is still missing. */
    public void tellBranch(UUID id) {
        var report = book.lock(id);
        store.branchTold(id, book.now());
        book.prove("report-missing-told", report, Map.of());
        book.tell(book.approvers(report.unitId()), report, "report-late", Map.of("dueAt", ReportBook.dueAt(report)));
    }

    /** It never came. */
    public void miss(UUID id) {
        store.state(id, ReportState.MISSING, book.now());
        book.prove("report-missing", book.lock(id), Map.of());
    }

    /** The branch has not decided in time. */
    public void urge(UUID id) {
        var report = book.lock(id);
        tasks.open(id, Elements.APPROVE_REPORT)
                .map(Task::dueAt)
                .ifPresent(dueAt ->
                        book.tell(book.approvers(report.unitId()), report, "report-waiting", Map.of("dueAt", dueAt)));
    }

    /** The branch sent it back: it is due again. */
    public Times giveBack(UUID id) {
        var times = deadlines.again(id);
        var report = book.lock(id);
        book.tell(
                book.reporters(report.unitId()),
                report,
                "report-returned",
                Map.of("why", Objects.requireNonNullElse(report.reason(), ""), "dueAt", times.dueAt()));
        return times;
    }

    /** The last row is done. */
    public void tellTaken(UUID id) {
        var report = book.lock(id);
        var delivery = delivery(Objects.requireNonNull(report.deliveryId(), "a report taken over without a table"));
        book.tell(
                book.reporters(report.unitId()),
                report,
                "report-taken",
                Map.of("taken", delivery.taken(), "failed", delivery.failed() + delivery.faulty()));
    }

    private Delivery delivery(UUID id) {
        return deliveries.find(id).orElseThrow();
    }
}
