package io.ringloop.sources;

import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.processes.DailyReportProcess.Messages;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.handling.ReportBook;
import io.ringloop.sources.handling.ReportOpenings;
import io.ringloop.sources.handling.ReporterTrail;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.ReporterStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which units owe daily reports. */
@Component
@Transactional
public class Reporters {

    private final ReporterStore store;
    private final DailyReportStore reports;
    private final ReportBook book;
    private final ReporterTrail trail;
    private final ReportOpenings openings;
    private final People people;
    private final Processes processes;

    Reporters(
            ReporterStore store,
            DailyReportStore reports,
            ReportBook book,
            ReporterTrail trail,
            ReportOpenings openings,
            People people,
            Processes processes) {
        this.store = store;
        this.reports = reports;
        this.book = book;
        this.trail = trail;
        this.openings = openings;
        this.people = people;
        this.processes = processes;
    }

    /** Those in force within a scope. */
    @Transactional(readOnly = true)
    public List<Reporter> list(Scope scope) {
        return store.list(scope);
    }

    /**
     * From now on a unit owes reports of a kind.
     *
     * @param since the first day; absent: today
     * @throws ProblemException {@code org-unit-not-found}, {@code reporter-exists}
     */
    public Reporter add(UUID unit, ReportKind kind, @Nullable LocalDate since) {
        if (people.unit(unit).isEmpty()) {
            throw new ProblemException("org-unit-not-found", Map.of("id", unit));
        }
        var reporter = new Reporter(Ids.next(), unit, kind, since == null ? book.today(unit) : since, null, 0);
        if (!store.insert(reporter, book.now())) {
            throw new ProblemException("reporter-exists", Map.of("unit", book.unitName(unit)));
        }
        trail.added(reporter);
        openings.begin(reporter);
        return reporter;
    }

    /**
     * A unit owes none any more, not even those that are still missing.
     *
     * @param version the one that was read
     * @throws ProblemException {@code not-found}, {@code stale-version}
     */
    public Reporter end(UUID id, int version) {
        var reporter = store.find(id).orElseThrow(() -> new ProblemException("not-found"));
        ETags.refuseStale(store.end(id, version, book.today(reporter.unitId()), book.now()));
        trail.ended(reporter);
        for (var report : reports.openOf(id)) {
            reports.state(report.id(), ReportState.CANCELLED, book.now());
            book.prove("report-cancelled", report, Map.of());
            processes.correlate(Messages.REPORT_CANCELLED, report.id(), Map.of());
        }
        return store.find(id).orElseThrow();
    }
}
