package io.ringloop.forwarding.web;

import io.ringloop.forwarding.store.ProviderReportStore;
import io.ringloop.forwarding.store.ProviderReportStore.Figure;
import io.ringloop.forwarding.store.ProviderReportStore.HandedOver;
import io.ringloop.forwarding.store.ProviderReportStore.Period;
import io.ringloop.forwarding.store.ProviderReportStore.ProviderFigures;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How departments and partners keep the times of what they are asked to do. */
@RestController
@RequestMapping("/api/provider-report")
@Requires(Permission.REPORTS_READ)
class ProviderReportController {

    private static final int MOST = 200;

    private final ProviderReportStore reports;
    private final People people;
    private final Actor actor;
    private final Clock clock;

    ProviderReportController(ProviderReportStore reports, People people, Actor actor, Clock clock) {
        this.reports = reports;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param kind {@code department} or {@code partner}
     * @param acceptAsked accepted, or lay unanswered when the time to accept was over
     * @param solveAsked solved, or lay unsolved when the time to solve was over
     */
    record ProviderRow(
            UUID id,
            String name,
            String kind,
            int orders,
            int acceptAsked,
            int acceptedInTime,
            int solveAsked,
            int solvedInTime,
            int returned,
            int urged) {}

    /** @param to orders handed over at this moment and later do not count */
    @GetMapping
    List<ProviderRow> report(@RequestParam Instant from, @RequestParam Instant to) {
        return reports.figures(period(from, to)).stream().map(this::row).toList();
    }

    /** @param number of the case or contact it came from, with that of the hand-over */
    record HandedOverRow(
            UUID orderId,
            String number,
            @Nullable String subject,
            String provider,
            Instant sentAt,
            @Nullable Instant acceptDue,
            @Nullable Instant acceptedAt,
            @Nullable Instant solveDue,
            @Nullable Instant solvedAt,
            @Nullable Instant returnedAt,
            int urged) {}

    /**
     * The hand-overs behind a figure, the latest first.
     *
     * @param figure {@code orders}, {@code accepted} and {@code solved} (asked to, in time or not), {@code returned} or {@code urged}
     * @param provider only those of this department or partner
     */
    @GetMapping("/hand-overs")
    Page<HandedOverRow> handOvers(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "orders") String figure,
            @RequestParam(required = false) @Nullable UUID provider,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var counted = Stream.of(Figure.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(figure))
                .findFirst()
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "figure")));
        var size = Math.max(1, Math.min(limit, MOST));
        var rows = reports.list(period(from, to), counted, provider, Cursor.parse(cursor, 2), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.sentAt(), last.order()))
                .map(this::row);
    }

    private Period period(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "to"));
        }
        return new Period(from, to, clock.instant(), actor.scope(Permission.REPORTS_READ));
    }

    private HandedOverRow row(HandedOver handedOver) {
        return new HandedOverRow(
                handedOver.order(),
                handedOver.number(),
                handedOver.subject(),
                name(handedOver.target()),
                handedOver.sentAt(),
                handedOver.acceptDue(),
                handedOver.acceptedAt(),
                handedOver.solveDue(),
                handedOver.solvedAt(),
                handedOver.returnedAt(),
                handedOver.urged());
    }

    private String name(UUID unit) {
        return people.unit(unit).map(OrgUnit::name).orElse("");
    }

    private ProviderRow row(ProviderFigures figures) {
        return new ProviderRow(
                figures.target(),
                name(figures.target()),
                figures.kind(),
                figures.orders(),
                figures.acceptAsked(),
                figures.acceptedInTime(),
                figures.solveAsked(),
                figures.solvedInTime(),
                figures.returned(),
                figures.urged());
    }
}
