package io.ringloop.sources.web;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Page;
import io.ringloop.shared.Problem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Problems;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.DailyReports;
import io.ringloop.sources.Delivery;
import io.ringloop.sources.ReportedRow;
import io.ringloop.sources.Reporter;
import io.ringloop.sources.handling.ReportBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Daily reports as the browser gets them: with names, and with what is wrong told in words. */
@Component
class ReportViews {

    private final DailyReports reports;
    private final ReportBook book;
    private final People people;
    private final Problems problems;

    ReportViews(DailyReports reports, ReportBook book, People people, Problems problems) {
        this.reports = reports;
        this.book = book;
        this.people = people;
        this.problems = problems;
    }

    /** Somebody who had to do with a report. */
    record ReportPerson(UUID id, String name) {}

    /**
     * The table uploaded last.
     *
     * @param ignored heads of columns that mean nothing here
     * @param fresh rows that will be taken over once approved
     * @param known rows that were taken over before, or stand further up
     * @param faulty rows that cannot be taken over
     * @param taken rows taken over so far
     * @param failed rows that could not be taken over after all
     */
    record ReportTable(
            String fileName,
            String encoding,
            List<String> ignored,
            int fresh,
            int known,
            int faulty,
            int taken,
            int failed,
            Instant checkedAt) {}

    /**
     * What a unit owes, or has reported, for a day.
     *
     * @param late it is owed, and its time is over
     * @param table delivered once {@code deliveredAt} is there
     * @param reason why it was returned
     */
    record DailyReportRow(
            UUID id,
            UUID unitId,
            String unit,
            String kind,
            LocalDate day,
            String state,
            boolean late,
            @Nullable Instant dueAt,
            @Nullable Instant remindedAt,
            @Nullable Instant branchAt,
            @Nullable ReportTable table,
            @Nullable Instant deliveredAt,
            @Nullable ReportPerson deliveredBy,
            @Nullable Instant decidedAt,
            @Nullable ReportPerson decidedBy,
            @Nullable String reason,
            int version) {}

    /**
     * One line of the table.
     *
     * @param cells as they were reported, by column
     */
    record ReportedLine(
            int line,
            String outcome,
            Map<String, String> cells,
            List<Problem.FieldError> problems,
            @Nullable UUID customerId,
            @Nullable UUID callbackId) {}

    /** A unit that owes reports of a kind. */
    record ReporterRow(
            UUID id,
            UUID unitId,
            String unit,
            String kind,
            LocalDate since,
            @Nullable LocalDate endedOn,
            int version) {}

    Page<DailyReportRow> rows(Page<DailyReport> page) {
        var tables =
                reports.uploads(page.items()).stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        var names = names(page.items());
        var now = book.now();
        return page.map(report -> row(report, tables, names, now));
    }

    DailyReportRow row(DailyReport report) {
        return rows(new Page<>(List.of(report), null)).items().get(0);
    }

    ReporterRow row(Reporter reporter) {
        return new ReporterRow(
                reporter.id(),
                reporter.unitId(),
                book.unitName(reporter.unitId()),
                reporter.kind().code(),
                reporter.since(),
                reporter.endedOn(),
                reporter.version());
    }

    ReportedLine line(ReportedRow row) {
        var told = problems.describe(ProblemException.invalid(row.problems()), LocaleContextHolder.getLocale());
        return new ReportedLine(
                row.line(), row.outcome().code(), row.cells(), told.errors(), row.customerId(), row.callbackId());
    }

    private DailyReportRow row(
            DailyReport report, Map<UUID, Delivery> tables, Map<StaffId, String> names, Instant now) {
        var table = report.deliveryId() == null ? null : tables.get(report.deliveryId());
        return new DailyReportRow(
                report.id(),
                report.unitId(),
                book.unitName(report.unitId()),
                report.kind().code(),
                report.day(),
                report.state().code(),
                report.lateAt(now),
                report.dueAt(),
                report.remindedAt(),
                report.branchAt(),
                table == null ? null : table(table),
                report.deliveredAt(),
                person(report.deliveredBy(), names),
                report.decidedAt(),
                person(report.decidedBy(), names),
                report.reason(),
                report.version());
    }

    private static ReportTable table(Delivery delivery) {
        return new ReportTable(
                delivery.fileName(),
                delivery.encoding(),
                delivery.ignored(),
                delivery.fresh(),
                delivery.known(),
                delivery.faulty(),
                delivery.taken(),
                delivery.failed(),
                delivery.checkedAt());
    }

    private Map<StaffId, String> names(Collection<DailyReport> found) {
        var ids = found.stream()
                .flatMap(report ->
                        Stream.concat(Stream.ofNullable(report.deliveredBy()), Stream.ofNullable(report.decidedBy())))
                .collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private static @Nullable ReportPerson person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new ReportPerson(id.value(), names.getOrDefault(id, "?"));
    }
}
