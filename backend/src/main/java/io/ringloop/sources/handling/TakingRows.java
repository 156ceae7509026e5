package io.ringloop.sources.handling;

import io.ringloop.customers.CatalogueItem;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.engine.Processes;
import io.ringloop.processes.DailyReportProcess.Messages;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Lanes;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.ReportState;
import io.ringloop.sources.ReportedRow;
import io.ringloop.sources.RowOutcome;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.DeliveryStore;
import io.ringloop.sources.store.ReportedRowStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of an approved report over, part by part, some rows in one transaction and some transactions side by side. A row that is refused fails
 * alone: those that were taken together with it are taken one by one then. A table may be as long as it likes, and what is interrupted goes on where it
 * stood. After the last row the process goes on.
 */
@Component
public class TakingRows implements DisposableBean {

    /** Rows per message: few enough to stop soon, many enough to matter. */
    private static final int PART = 200;

    /** Rows per transaction. */
    private static final int TOGETHER = 20;

    /** Transactions at a time: what the program does for one, the database does for another meanwhile. */
    private static final int SIDE_BY_SIDE = 4;

    private static final String WHOLE_ROW = "row";

    private final Taking taking;
    private final TableReading reading;
    private final ReportBook book;
    private final DailyReportStore store;
    private final DeliveryStore deliveries;
    private final ReportedRowStore rows;
    private final Processes processes;
    private final Outbox outbox;
    private final TransactionTemplate own;
    private final Lanes lanes = new Lanes("report-rows", SIDE_BY_SIDE);

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
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        if (!part.isEmpty()) {
            lanes.each(byCustomer(part), rows -> take(report, delivery, rows, products));
        }
        if (part.size() == PART) {
            next(report, delivery, part.get(PART - 1).line());
        } else {
            finish(report, delivery);
        }
    }

    /** Rows with one number stay together and in their order: the first of them may add the customer. */
    private static List<List<ReportedRow>> byCustomer(List<ReportedRow> part) {
        return List.copyOf(part.stream()
                .collect(Collectors.groupingBy(row -> Math.floorMod(number(row).hashCode(), SIDE_BY_SIDE)))
                .values());
    }

    private static String number(ReportedRow row) {
        return PhoneNumber.of(row.cells().get(ReportColumn.NUMBERS.field())).digits();
    }

    private void take(DailyReport report, UUID delivery, List<ReportedRow> part, Map<String, CatalogueItem> products) {
        for (int from = 0; from < part.size(); from += TOGETHER) {
            var together = part.subList(from, Math.min(from + TOGETHER, part.size()));
            try {
                own.executeWithoutResult(
                        status -> together.forEach(row -> taking.take(report, delivery, row.line(), products)));
            } catch (ProblemException | ConcurrencyFailureException refused) {
                together.forEach(row -> take(report, delivery, row.line(), products));
            }
        }
    }

    private void take(DailyReport report, UUID delivery, int line, Map<String, CatalogueItem> products) {
        try {
            own.executeWithoutResult(status -> taking.take(report, delivery, line, products));
        } catch (ProblemException refused) {
            own.executeWithoutResult(status -> rows.outcome(delivery, line, RowOutcome.FAILED, problems(refused)));
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

    @Override
    public void destroy() {
        lanes.close();
    }

    private DailyReport report(UUID id) {
        return store.find(id).orElseThrow(() -> ReportBook.notFound(id));
    }

    private static UUID delivery(DailyReport report) {
        return Objects.requireNonNull(report.deliveryId(), "a report approved without a table");
    }
}
