package io.ringloop.complaints.web;

import io.ringloop.complaints.store.PromiseStore;
import io.ringloop.complaints.store.PromiseStore.Narrowing;
import io.ringloop.complaints.store.PromiseStore.Period;
import io.ringloop.complaints.store.PromiseStore.Promise;
import io.ringloop.complaints.store.PromiseStore.TeamFigures;
import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether those who complained were told within 24 hours how it stands, and the promises behind each figure. */
@RestController
@RequestMapping("/api/feedback-report")
@Requires(Permission.REPORTS_READ)
class FeedbackReportController {

    private static final Set<String> OUTCOMES = Set.of("kept", "attempted", "missed");
    private static final int MOST = 200;

    private final PromiseStore promises;
    private final People people;
    private final Actor actor;
    private final Clock clock;

    FeedbackReportController(PromiseStore promises, People people, Actor actor, Clock clock) {
        this.promises = promises;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param due promises of news that were settled in the period; the rate is told / due
     * @param attempted nobody was reached, but enough was tried in time; no part of told
     * @param firstDue of those due, the first ones after a complaint was received or reopened
     */
    record FeedbackRow(
            UUID teamId, String team, int due, int told, int attempted, int missed, int firstDue, int firstTold) {}

    /** @param to what was settled at this moment and later does not count */
    @GetMapping
    List<FeedbackRow> report(@RequestParam Instant from, @RequestParam Instant to) {
        return promises.figures(period(from, to)).stream().map(this::row).toList();
    }

    /**
     * @param toldAt when the customer was told, or enough was tried; nothing when it was missed
     * @param outcome {@code kept}, {@code attempted} or {@code missed}
     */
    record PromiseRow(
            UUID id,
            UUID caseId,
            String number,
            String team,
            Instant dueAt,
            @Nullable Instant toldAt,
            boolean first,
            String outcome) {}

    /** The latest first. */
    @GetMapping("/promises")
    Page<PromiseRow> promises(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "false") boolean first,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "outcome"));
        }
        var size = Math.max(1, Math.min(limit, MOST));
        var rows =
                promises.list(period(from, to), new Narrowing(team, outcome, first), Cursor.parse(cursor, 2), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.settledAt(), last.id()))
                .map(this::row);
    }

    private Period period(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "to"));
        }
        return new Period(from, to, clock.instant(), actor.scope(Permission.REPORTS_READ));
    }

    private FeedbackRow row(TeamFigures figures) {
        return new FeedbackRow(
                figures.team(),
                name(figures.team()),
                figures.due(),
                figures.told(),
                figures.attempted(),
                figures.missed(),
                figures.firstDue(),
                figures.firstTold());
    }

    private PromiseRow row(Promise promise) {
        return new PromiseRow(
                promise.id(),
                promise.caseId(),
                promise.number(),
                name(promise.team()),
                promise.dueAt(),
                promise.outcome().equals("missed") ? null : promise.settledAt(),
                promise.first(),
                promise.outcome());
    }

    private String name(UUID unit) {
        return people.unit(unit).map(OrgUnit::name).orElse("");
    }
}
