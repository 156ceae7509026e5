package io.ringloop.sources.handling;

import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.DailyReportProcess.Elements;
import io.ringloop.processes.DailyReportProcess.Variables;
import io.ringloop.shared.Csv;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.Delivery;
import io.ringloop.sources.ReportState;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.DeliveryStore;
import io.ringloop.sources.store.ReportedRowStore;
import io.ringloop.tasks.Tasks;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables on their way from the unit to the branch. */
@Component
@Transactional
public class Deliveries {

    private static final String APPROVERS = Role.TEAM_LEADER + "," + Role.OPS_MANAGER;

    private final ReportBook book;
    private final DailyReportStore store;
    private final DeliveryStore deliveries;
    private final ReportedRowStore rows;
    private final TableReading reading;
    private final ReportDeadlines deadlines;
    private final Tasks tasks;
    private final People people;

    Deliveries(
            ReportBook book,
            DailyReportStore store,
            DeliveryStore deliveries,
            ReportedRowStore rows,
            TableReading reading,
            ReportDeadlines deadlines,
            Tasks tasks,
            People people) {
        this.book = book;
        this.store = store;
        this.deliveries = deliveries;
        this.rows = rows;
        this.reading = reading;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.people = people;
    }

    /** Checks a table and keeps it with the report, instead of one that was checked and not delivered. */
    public void check(DailyReport report, UploadedTable table, StaffId by) {
        if (!report.state().open()) {
            throw new ProblemException("daily-report-closed");
        }
        var former = former(report);
        if (former.filter(known -> known.sha256().equals(table.sha256())).isPresent()) {
            if (report.deliveredAt() != null) {
                throw new ProblemException("report-same-as-returned");
            }
            return;
        }
        var delivery = read(report, table, by);
        store.uploaded(report.id(), delivery, book.now());
        if (report.deliveredAt() == null) {
            former.ifPresent(unused -> deliveries.delete(unused.id()));
        }
    }

    /** Puts what was checked before the branch, or closes the report when there is nothing new in it. */
    public void deliver(DailyReport report, Staff by) {
        var delivery = former(report)
                .filter(checked -> report.deliveredAt() == null)
                .orElseThrow(() -> new ProblemException("report-not-uploaded"));
        rows.compare(delivery.id(), book.centreOf(report.unitId()), report.kind());
        deliveries.count(delivery.id());
        var counted = deliveries.find(delivery.id()).orElseThrow();
        if (counted.fresh() == 0 && counted.faulty() > 0) {
            throw new ProblemException("report-all-faulty");
        }
        if (counted.fresh() == 0) {
            close(report, delivery.id(), by);
            return;
        }
        store.delivered(report.id(), ReportState.DELIVERED, delivery.id(), by.id(), book.now());
        book.prove("report-delivered", report, Map.of("rows", counted.fresh(), "faulty", counted.faulty()));
        keepAway(report, by.id());
        goOn(report, counted.fresh());
    }

    /** There was nothing. */
    public void nothing(DailyReport report, Staff by) {
        close(report, null, by);
    }

    private void close(DailyReport report, @Nullable UUID delivery, Staff by) {
        store.delivered(report.id(), ReportState.NOTHING, delivery, by.id(), book.now());
        book.prove("report-nothing", report, Map.of());
        goOn(report, 0);
    }

    private void goOn(DailyReport report, int fresh) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.REPORT_ROWS, fresh);
        variables.put(Variables.REPORT_APPROVER_GROUPS, APPROVERS);
        variables.put(Variables.REPORT_APPROVAL_DUE_AT, Date.from(deadlines.approvalDueAt(report)));
        tasks.completeStep(report.id(), Set.of(Elements.DELIVER_REPORT), variables);
    }

    /** Neither who delivered it nor the leaders of other branches have anything to do with the approval. */
    private void keepAway(DailyReport report, StaffId by) {
        tasks.exclude(report.id(), Elements.APPROVE_REPORT, by);
        people.withRole(Role.TEAM_LEADER).stream()
                .filter(leader -> !book.mayApprove(leader, report.unitId()))
                .forEach(leader -> tasks.exclude(report.id(), Elements.APPROVE_REPORT, leader.id()));
    }

    private UUID read(DailyReport report, UploadedTable table, StaffId by) {
        var encoding = Csv.encoding(table.bytes());
        var unit = report.unitId();
        try (var csv = Csv.of(table.bytes(), encoding)) {
            var heads = reading.heads(csv, report.kind());
            var id = Ids.next();
            deliveries.insert(new Delivery(
                    id,
                    report.id(),
                    table.fileName(),
                    encoding,
                    table.sha256(),
                    heads.ignored(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    book.now(),
                    by));
            reading.rows(
                    csv, heads, report.kind(), book.unitName(unit), book.today(unit), part -> rows.insert(id, part));
            rows.compare(id, book.centreOf(unit), report.kind());
            deliveries.count(id);
            return id;
        }
    }

    private Optional<Delivery> former(DailyReport report) {
        return Optional.ofNullable(report.deliveryId()).flatMap(deliveries::find);
    }
}
