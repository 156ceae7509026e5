package io.ringloop.forwarding.web;

import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.HandOverStore.ProviderFigures;
import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How departments and partners keep the times of what they are asked to do. */
@RestController
@RequestMapping("/api/provider-report")
class ProviderReportController {

    private final HandOverStore handOvers;
    private final People people;
    private final Actor actor;
    private final Clock clock;

    ProviderReportController(HandOverStore handOvers, People people, Actor actor, Clock clock) {
        this.handOvers = handOvers;
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
    @Requires(Permission.REPORTS_READ)
    List<ProviderRow> report(@RequestParam Instant from, @RequestParam Instant to) {
        if (!from.isBefore(to)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "to"));
        }
        return handOvers.figures(actor.scope(Permission.REPORTS_READ), from, to, clock.instant()).stream()
                .map(this::row)
                .toList();
    }

    private ProviderRow row(ProviderFigures figures) {
        return new ProviderRow(
                figures.target(),
                people.unit(figures.target()).map(OrgUnit::name).orElse(""),
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
