package io.ringloop.sources.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.Reporters;
import io.ringloop.sources.web.ReportViews.ReporterRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which units owe daily reports. */
@RestController
@RequestMapping("/api/reporters")
class ReporterController {

    private final Reporters reporters;
    private final ReportViews views;
    private final Idempotency idempotency;
    private final Actor actor;

    ReporterController(Reporters reporters, ReportViews views, Idempotency idempotency, Actor actor) {
        this.reporters = reporters;
        this.views = views;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * A unit that is to report.
     *
     * @param since the first day; absent: today
     */
    record ReporterForm(
            @NotNull UUID unitId,
            @NotNull @Pattern(regexp = "purchase|repair") String kind,
            @Nullable LocalDate since) {}

    /** Those in force. */
    @GetMapping
    @Requires(Permission.DAILY_REPORTS_READ)
    List<ReporterRow> list() {
        return reporters.list(actor.scope(Permission.DAILY_REPORTS_READ)).stream()
                .map(views::row)
                .toList();
    }

    @PostMapping
    @Requires(Permission.DAILY_REPORTS_MANAGE)
    ReporterRow add(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody ReporterForm form) {
        return idempotency.once(
                key,
                form,
                ReporterRow.class,
                () -> views.row(reporters.add(form.unitId(), ReportKind.of(form.kind()), form.since())));
    }

    /** The unit owes none any more. */
    @PostMapping("/{id}/end")
    @Requires(Permission.DAILY_REPORTS_MANAGE)
    ReporterRow end(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return views.row(reporters.end(id, ETags.version(ifMatch)));
    }
}
