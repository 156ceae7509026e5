package io.ringloop.sources;

import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import io.ringloop.sources.handling.Deliveries;
import io.ringloop.sources.handling.ReportBook;
import io.ringloop.sources.handling.UploadedTable;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.DeliveryStore;
import io.ringloop.sources.store.ReportedRowStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What dealers and stations report every day. The process {@code daily-report} waits for it and takes it over. */
@Component
@Transactional
public class DailyReports {

    private final DailyReportStore store;
    private final DeliveryStore deliveries;
    private final ReportedRowStore rows;
    private final Deliveries handling;
    private final ReportBook book;

    DailyReports(
            DailyReportStore store,
            DeliveryStore deliveries,
            ReportedRowStore rows,
            Deliveries handling,
            ReportBook book) {
        this.store = store;
        this.deliveries = deliveries;
        this.rows = rows;
        this.handling = handling;
        this.book = book;
    }

    /** One page, the latest day first, of the units within the scope. */
    @Transactional(readOnly = true)
    public Page<DailyReport> page(ReportFilter filter, Scope scope, @Nullable String cursor, int limit) {
        var found = store.list(filter, scope, book.now(), Cursor.parse(cursor, 2), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.day(), last.id()));
    }

    /**
     * @throws ProblemException {@code daily-report-not-found} also outside the scope
     */
    @Transactional(readOnly = true)
    public DailyReport get(UUID id, Scope scope) {
        return store.find(id).filter(report -> covers(scope, report)).orElseThrow(() -> ReportBook.notFound(id));
    }

    /** The tables that were uploaded last for some reports. */
    @Transactional(readOnly = true)
    public List<Delivery> uploads(Collection<DailyReport> reports) {
        var ids = reports.stream()
                .flatMap(report -> Stream.ofNullable(report.deliveryId()))
                .toList();
        return ids.isEmpty() ? List.of() : deliveries.findAll(ids);
    }

    /**
     * One page of the lines of the table uploaded last, as they stand in it.
     *
     * @param outcome absent: all
     * @throws ProblemException {@code daily-report-not-found} also outside the scope
     */
    @Transactional(readOnly = true)
    public Page<ReportedRow> rows(
            UUID id, @Nullable RowOutcome outcome, Scope scope, @Nullable String cursor, int limit) {
        var delivery = get(id, scope).deliveryId();
        if (delivery == null) {
            return new Page<>(List.of(), null);
        }
        var after = Cursor.parse(cursor, 1);
        var found = rows.page(delivery, outcome, after == null ? 0 : (int) after.number(0), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.line()));
    }

    /**
     * Checks a table line by line, and keeps it to be delivered. It replaces what was checked before and not delivered; the same table
     * once more changes nothing.
     *
     * @throws ProblemException {@code daily-report-not-found} also outside the scope, {@code daily-report-closed}, {@code
     *     report-same-as-returned}, {@code import-unreadable}, {@code import-quote-open}, {@code import-empty}, {@code
     *     import-column-twice}, {@code report-columns-missing}, {@code import-too-many-rows}
     */
    public DailyReport check(UUID id, UploadedTable table, StaffId by, Scope scope) {
        handling.check(locked(id, scope), table, by);
        return store.find(id).orElseThrow();
    }

    /**
     * Delivers the table that was checked last. What was delivered already is not delivered again.
     *
     * @param version the one that was read
     * @throws ProblemException {@code daily-report-not-found} also outside the scope, {@code daily-report-closed}, {@code
     *     report-not-uploaded}, {@code report-all-faulty}, {@code stale-version}
     */
    public DailyReport deliver(UUID id, int version, Staff by, Scope scope) {
        var report = locked(id, scope);
        if (report.state().open()) {
            refuseStale(report, version);
            handling.deliver(report, by);
        } else if (report.deliveredAt() == null) {
            throw new ProblemException("daily-report-closed");
        }
        return store.find(id).orElseThrow();
    }

    /**
     * Says that there was nothing to report.
     *
     * @param version the one that was read
     * @throws ProblemException {@code daily-report-not-found} also outside the scope, {@code daily-report-closed}, {@code stale-version}
     */
    public DailyReport nothing(UUID id, int version, Staff by, Scope scope) {
        var report = locked(id, scope);
        if (report.state() == ReportState.NOTHING) {
            return report;
        }
        if (!report.state().open()) {
            throw new ProblemException("daily-report-closed");
        }
        refuseStale(report, version);
        handling.nothing(report, by);
        return store.find(id).orElseThrow();
    }

    private DailyReport locked(UUID id, Scope scope) {
        var report = book.lock(id);
        if (!covers(scope, report)) {
            throw ReportBook.notFound(id);
        }
        return report;
    }

    private static boolean covers(Scope scope, DailyReport report) {
        return scope.all() || scope.units().contains(report.unitId());
    }

    private static void refuseStale(DailyReport report, int version) {
        if (report.version() != version) {
            throw new StaleVersion();
        }
    }
}
