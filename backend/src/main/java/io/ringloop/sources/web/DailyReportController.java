package io.ringloop.sources.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.DailyReports;
import io.ringloop.sources.ReportFilter;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.ReportState;
import io.ringloop.sources.RowOutcome;
import io.ringloop.sources.handling.UploadedTable;
import io.ringloop.sources.web.ReportViews.DailyReportRow;
import io.ringloop.sources.web.ReportViews.ReportedLine;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Daily reports: the list by unit and day, one with its lines, upload, delivery. The branch decides on its work list. */
@RestController
@RequestMapping("/api/daily-reports")
class DailyReportController {

    private static final int MOST = 200;

    private final DailyReports reports;
    private final ReportViews views;
    private final Actor actor;

    DailyReportController(DailyReports reports, ReportViews views, Actor actor) {
        this.reports = reports;
        this.views = views;
        this.actor = actor;
    }

    /**
     * @param state absent: all
     * @param late only those that are owed and whose time is over
     */
    @GetMapping
    @Requires(Permission.DAILY_REPORTS_READ)
    Page<DailyReportRow> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new ReportFilter(
                unit,
                kind == null ? null : ReportKind.of(kind),
                state == null ? Set.of() : state.stream().map(ReportState::of).collect(Collectors.toSet()),
                from,
                until,
                late);
        return views.rows(reports.page(filter, actor.scope(Permission.DAILY_REPORTS_READ), cursor, limited(limit)));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DAILY_REPORTS_READ)
    ResponseEntity<DailyReportRow> get(@PathVariable UUID id) {
        return answer(reports.get(id, actor.scope(Permission.DAILY_REPORTS_READ)));
    }

    /**
     * The lines of the table uploaded last.
     *
     * @param outcome absent: all
     */
    @GetMapping("/{id}/rows")
    @Requires(Permission.DAILY_REPORTS_READ)
    Page<ReportedLine> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = outcome == null ? null : RowOutcome.of(outcome);
        return reports.rows(id, wanted, actor.scope(Permission.DAILY_REPORTS_READ), cursor, limited(limit))
                .map(views::line);
    }

    /** Uploads a table and checks it line by line; the branch sees it only once it is delivered. */
    @PutMapping("/{id}/table")
    @Requires(Permission.DAILY_REPORTS_DELIVER)
    @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<DailyReportRow> upload(
            @PathVariable UUID id, @RequestParam String fileName, HttpServletRequest request) {
        var scope = actor.scope(Permission.DAILY_REPORTS_DELIVER);
        try (var table = UploadedTable.receive(fileName, request.getInputStream())) {
            return answer(reports.check(id, table, actor.staff().id(), scope));
        } catch (IOException brokenOff) {
            throw new ProblemException("file-incomplete", Map.of(), brokenOff);
        }
    }

    /** Delivers the table that was checked. */
    @PostMapping("/{id}/deliver")
    @Requires(Permission.DAILY_REPORTS_DELIVER)
    ResponseEntity<DailyReportRow> deliver(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var scope = actor.scope(Permission.DAILY_REPORTS_DELIVER);
        return answer(reports.deliver(id, ETags.version(ifMatch), actor.staff(), scope));
    }

    /** Says that there was nothing. */
    @PostMapping("/{id}/nothing")
    @Requires(Permission.DAILY_REPORTS_DELIVER)
    ResponseEntity<DailyReportRow> nothing(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var scope = actor.scope(Permission.DAILY_REPORTS_DELIVER);
        return answer(reports.nothing(id, ETags.version(ifMatch), actor.staff(), scope));
    }

    private ResponseEntity<DailyReportRow> answer(DailyReport report) {
        return ResponseEntity.ok().eTag(ETags.of(report.version())).body(views.row(report));
    }

    private static int limited(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
