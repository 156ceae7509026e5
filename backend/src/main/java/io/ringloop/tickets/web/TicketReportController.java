package io.ringloop.tickets.web;

import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.store.TicketReportStore;
import io.ringloop.tickets.store.TicketReportStore.By;
import io.ringloop.tickets.store.TicketReportStore.Figures;
import io.ringloop.tickets.store.TicketReportStore.Late;
import io.ringloop.tickets.store.TicketReportStore.Period;
import java.math.BigDecimal;
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

/** How long tickets took until they were closed, and those that were not done in time. */
@RestController
@RequestMapping("/api/ticket-report")
@Requires(Permission.REPORTS_READ)
class TicketReportController {

    private static final int MOST = 200;

    private final TicketReportStore report;
    private final People people;
    private final Actor actor;

    TicketReportController(TicketReportStore report, People people, Actor actor) {
        this.report = report;
        this.people = people;
        this.actor = actor;
    }

    /**
     * @param key of whom, {@code all} for all together; absent for those without
     * @param name of the owner or unit
     * @param closed tickets that were closed in the period, by whatever end; those merged into another do not count
     * @param inTime done within the time that was promised
     * @param again not accepted at first, and worked on again
     * @param median hours from the moment the ticket came until it was closed; half took no longer
     * @param most the same for nine of ten
     */
    record TicketFigures(
            @Nullable String key,
            @Nullable String name,
            int closed,
            int inTime,
            int again,
            BigDecimal median,
            BigDecimal most) {}

    /**
     * The total first, then each; nothing where nothing was closed.
     *
     * @param to tickets closed at this moment and later do not count
     * @param by {@code type}, {@code owner}, {@code unit} or {@code month}, those of the reader's centre
     */
    @GetMapping
    List<TicketFigures> report(
            @RequestParam Instant from, @RequestParam Instant to, @RequestParam(defaultValue = "type") String by) {
        var grouping = by(by);
        var period = period(from, to);
        var scope = actor.scope(Permission.REPORTS_READ);
        return Stream.concat(
                        report.figures(scope, period, By.ALL).stream(),
                        report.figures(scope, period, grouping).stream())
                .map(figures -> row(figures, grouping))
                .toList();
    }

    /**
     * A ticket that was not done in time.
     *
     * @param dueAt when it should have been done
     */
    record LateTicket(UUID id, String number, String type, Instant receivedAt, Instant dueAt, Instant closedAt) {}

    /** Those that were not done in time, closed last first. */
    @GetMapping("/late")
    Page<LateTicket> late(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.max(1, Math.min(limit, MOST));
        var scope = actor.scope(Permission.REPORTS_READ);
        var rows = report.late(scope, period(from, to), Cursor.parse(cursor, 2), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.closedAt(), last.id()))
                .map(TicketReportController::row);
    }

    private Period period(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "to"));
        }
        return new Period(from, to, people.zoneOf(actor.staff().unitId()));
    }

    private static By by(String text) {
        return switch (text) {
            case "type" -> By.TYPE;
            case "owner" -> By.OWNER;
            case "unit" -> By.UNIT;
            case "month" -> By.MONTH;
            default -> throw new ProblemException("parameter-invalid", Map.of("name", "by"));
        };
    }

    private static LateTicket row(Late late) {
        return new LateTicket(late.id(), late.number(), late.type(), late.receivedAt(), late.dueAt(), late.closedAt());
    }

    private TicketFigures row(Figures figures, By by) {
        return new TicketFigures(
                figures.key(),
                name(figures.key(), by),
                figures.closed(),
                figures.inTime(),
                figures.again(),
                figures.median(),
                figures.most());
    }

    private @Nullable String name(@Nullable String key, By by) {
        if (key == null || key.equals("all")) {
            return null;
        }
        return switch (by) {
            case OWNER ->
                people.find(new StaffId(UUID.fromString(key)))
                        .map(Staff::displayName)
                        .orElse(null);
            case UNIT -> people.unit(UUID.fromString(key)).map(OrgUnit::name).orElse(null);
            case ALL, TYPE, MONTH -> null;
        };
    }
}
