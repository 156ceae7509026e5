package io.ringloop.sources.handling;

import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.People;
import io.ringloop.rules.ReportTerms;
import io.ringloop.rules.ReportTimes;
import io.ringloop.rules.ReportTimesFacts;
import io.ringloop.rules.ReportTimesFacts.Day;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.Reporter;
import io.ringloop.sources.store.DailyReportStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When daily reports are due. Table report-times. */
@Component
@Transactional
public class ReportDeadlines {

    private final ReportBook book;
    private final DailyReportStore store;
    private final ReportTimes table;
    private final Decisions decisions;
    private final Spans spans;
    private final People people;

    ReportDeadlines(
            ReportBook book,
            DailyReportStore store,
            ReportTimes table,
            Decisions decisions,
            Spans spans,
            People people) {
        this.book = book;
        this.store = store;
        this.table = table;
        this.decisions = decisions;
        this.spans = spans;
        this.people = people;
    }

    /** When it is due, when the branch is told, and when nobody waits any more. */
    public record Times(Instant dueAt, Instant branchAt, Instant lapsesAt) {}

    /** Whether a unit owes a report for a day at all. */
    boolean expects(Reporter reporter, LocalDate day) {
        return table.decide(new ReportTimesFacts(reporter.kind().fact(), dayOf(reporter.unitId(), day), false))
                .value()
                .expected();
    }

    /** For the day it tells of. */
    public Times first(UUID id) {
        var report = book.lock(id);
        return note(report, decide(report, false), report.day());
    }

    /** For a report that was returned today. */
    public Times again(UUID id) {
        var report = book.lock(id);
        return note(report, decide(report, true), book.today(report.unitId()));
    }

    /** Until when the branch has to decide about what was delivered now. */
    Instant approvalDueAt(DailyReport report) {
        return spans.after(decide(report, false).decideWithin(), book.now(), report.unitId());
    }

    private Times note(DailyReport report, ReportTerms terms, LocalDate base) {
        var unit = report.unitId();
        var dueAt = base.plusDays(terms.dueDays())
                .atTime(terms.dueTime())
                .atZone(people.zoneOf(unit))
                .toInstant();
        store.due(report.id(), dueAt, book.now());
        return new Times(
                dueAt, spans.after(terms.branchAfter(), dueAt, unit), spans.after(terms.lapseAfter(), dueAt, unit));
    }

    private ReportTerms decide(DailyReport report, boolean returned) {
        var facts = new ReportTimesFacts(report.kind().fact(), dayOf(report.unitId(), report.day()), returned);
        return decisions
                .decide(DecisionSubject.of(ReportBook.SUBJECT, report.id()).in(report.id()), table, facts)
                .verdict();
    }

    private Day dayOf(UUID unit, LocalDate day) {
        return spans.businessDay(day, unit) ? Day.BUSINESS_DAY : Day.REST_DAY;
    }
}
