package io.ringloop.sources.handling;

import io.ringloop.customers.CatalogueItem;
import io.ringloop.engine.Processes;
import io.ringloop.processes.DailyReportProcess.Messages;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.ReportState;
import io.ringloop.sources.RowOutcome;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.DeliveryStore;
import io.ringloop.sources.store.ReportedRowStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of an approved report over, part by part, and each row in a transaction of its own: a bad row fails alone, a table may
 * be as long as it likes, and what is interrupted goes on where it stood. After the last row the process goes on.
 */
@Component
public class TakingRows {

    /** Rows per message: few enough to stop soon, many enough to matter. */
    private static final int PART = 200;

    private static final String WHOLE_ROW = "row";

    private final Taking taking;
    private final TableReading reading;
    private final ReportBook book;
    private final DailyReportStore store;
    private final DeliveryStore deliveries;
    private final ReportedRowStore rows;
    private final Processes processes;
    private final Outbox outbox;
    private final TransactionTemplate each;

    TakingRows(
            Taking taking,
            TableReading reading,
            ReportBook book,
            DailyReportStore store,
            DeliveryStore deliveries,
            ReportedRowStore rows,
            Processes processes,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        this.taking = taking;
        this.reading = reading;
        this.book = book;
        this.store = store;
        this.deliveries = deliveries;
        this.rows = rows;
        this.processes = processes;
        this.outbox = outbox;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Begins with the first row of what was approved. */
    @Transactional
    public void begin(UUID report) {
        var found = report(report);
        next(found, delivery(found), 0);
    }

    /**
     * Takes the next rows.
     *
     * @param after the line before the first of them
     */
    @Transactional
    public void goOn(UUID id, int after) {
        var report = report(id);
        var delivery = delivery(report);
        var part = rows.page(delivery, RowOutcome.FRESH, after, PART);
        var products = reading.products();
        part.forEach(row -> take(report, delivery, row.line(), products));
        if (part.size() == PART) {
            next(report, delivery, part.get(PART - 1).line());
        } else {
            finish(report, delivery);
        }
    }

    private void take(DailyReport report, UUID delivery, int line, Map<String, CatalogueItem> products) {
        try {
            each.executeWithoutResult(status -> taking.take(report, delivery, line, products));
        } catch (ProblemException refused) {
            each.executeWithoutResult(status -> rows.outcome(delivery, line, RowOutcome.FAILED, problems(refused)));
        }
    }

    private static List<FieldProblem> problems(ProblemException refused) {
        return refused.errors().isEmpty()
                ? List.of(new FieldProblem(WHOLE_ROW, refused.slug(), refused.params()))
                : refused.errors();
    }

    private void next(DailyReport report, UUID delivery, int after) {
        outbox.send(
                TakeOver.TOPIC,
                delivery + ":" + after,
                Map.of(TakeOver.REPORT, report.id().toString(), TakeOver.AFTER, after));
    }

    private void finish(DailyReport report, UUID delivery) {
        deliveries.count(delivery);
        store.state(report.id(), ReportState.TAKEN_OVER, book.now());
        var counted = deliveries.find(delivery).orElseThrow();
        book.prove("report-taken-over", report, Map.of("taken", counted.taken(), "failed", counted.failed()));
        if (!processes.correlate(Messages.ROWS_TAKEN_OVER, report.id(), Map.of())) {
            throw new IllegalStateException("no process waits for the rows of report " + report.id());
        }
    }

    private DailyReport report(UUID id) {
        return store.find(id).orElseThrow(() -> ReportBook.notFound(id));
    }

    private static UUID delivery(DailyReport report) {
        return Objects.requireNonNull(report.deliveryId(), "a report approved without a table");
    }
}
