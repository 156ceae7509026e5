package io.ringloop.callbacks.web;

import io.ringloop.callbacks.store.CallbackReportStore;
import io.ringloop.callbacks.store.CallbackReportStore.By;
import io.ringloop.callbacks.store.CallbackReportStore.Figures;
import io.ringloop.callbacks.store.CallbackReportStore.Period;
import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ProblemException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the callbacks that were due: how many were reached, in time, and what the customers said. */
@RestController
@RequestMapping("/api/callback-report")
@Requires(Permission.REPORTS_READ)
class CallbackReportController {

    private final CallbackReportStore report;
    private final People people;
    private final Actor actor;
    private final Clock clock;

    CallbackReportController(CallbackReportStore report, People people, Actor actor, Clock clock) {
        this.report = report;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param key of whom, {@code all} for all together; absent for those nobody has tried
     * @param name of the agent or unit
     * @param due callbacks that were due in the period; those called off, or that the customer does not agree to, do not count
     * @param reached ended with the customer's word: satisfied, partly or dissatisfied
     * @param inTime of these, those whose customer answered before they were due
     * @param attempts calls made for all that were due
     * @param missed ended without the customer
     * @param open due by now and not over
     * @param scored customers who gave a score from 1 to 5
     * @param score its mean to two decimals; absent without any
     */
    record CallbackFigures(
            @Nullable String key,
            @Nullable String name,
            int due,
            int reached,
            int inTime,
            int attempts,
            int satisfied,
            int partly,
            int dissatisfied,
            int refused,
            int missed,
            int open,
            int scored,
            @Nullable BigDecimal score) {}

    /**
     * The total first, then each; nothing where nothing was due.
     *
     * @param to callbacks due at this moment and later do not count
     * @param by {@code type}, {@code agent} (who tried last), {@code unit} or {@code month}, those of the reader's centre
     */
    @GetMapping
    List<CallbackFigures> report(
            @RequestParam Instant from, @RequestParam Instant to, @RequestParam(defaultValue = "type") String by) {
        if (!from.isBefore(to)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "to"));
        }
        var grouping = by(by);
        var scope = actor.scope(Permission.REPORTS_READ);
        var period = new Period(from, to, people.zoneOf(actor.staff().unitId()), clock.instant());
        return Stream.concat(
                        report.figures(scope, period, By.ALL).stream(),
                        report.figures(scope, period, grouping).stream())
                .map(figures -> row(figures, grouping))
                .toList();
    }

    private static By by(String text) {
        return switch (text) {
            case "type" -> By.TYPE;
            case "agent" -> By.AGENT;
            case "unit" -> By.UNIT;
            case "month" -> By.MONTH;
            default -> throw new ProblemException("parameter-invalid", Map.of("name", "by"));
        };
    }

    private CallbackFigures row(Figures figures, By by) {
        return new CallbackFigures(
                figures.key(),
                name(figures.key(), by),
                figures.due(),
                figures.reached(),
                figures.inTime(),
                figures.attempts(),
                figures.satisfied(),
                figures.partly(),
                figures.dissatisfied(),
                figures.refused(),
                figures.missed(),
                figures.open(),
                figures.scored(),
                figures.score());
    }

    private @Nullable String name(@Nullable String key, By by) {
        if (key == null || key.equals("all")) {
            return null;
        }
        return switch (by) {
            case AGENT ->
                people.find(new StaffId(UUID.fromString(key)))
                        .map(Staff::displayName)
                        .orElse(null);
            case UNIT -> people.unit(UUID.fromString(key)).map(OrgUnit::name).orElse(null);
            case ALL, TYPE, MONTH -> null;
        };
    }
}
