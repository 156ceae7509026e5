package io.ringloop.quality.web;

import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.quality.QualitySettings;
import io.ringloop.quality.store.EvaluationListStore;
import io.ringloop.quality.store.EvaluationListStore.By;
import io.ringloop.quality.store.EvaluationListStore.Figures;
import io.ringloop.quality.store.EvaluationListStore.Narrowing;
import io.ringloop.quality.store.EvaluationListStore.Reader;
import io.ringloop.shared.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What evaluations came to: per agent, unit, form or origin, and per item. Only released ones count. */
@RestController
@RequestMapping("/api/quality-results")
class QualityResultController {

    private final EvaluationListStore lists;
    private final QualitySettings settings;
    private final People people;
    private final Actor actor;

    QualityResultController(EvaluationListStore lists, QualitySettings settings, People people, Actor actor) {
        this.lists = lists;
        this.settings = settings;
        this.people = people;
        this.actor = actor;
    }

    /**
     * @param key of whom, as the list of evaluations takes it
     * @param name of the agent or unit
     * @param mystery of them, those by mystery customers
     * @param mean of what they count, each by its weight, to two decimals
     * @param good those with at least {@code goodFrom}
     * @param late delivered after more than 24 hours
     * @param changed appeals that changed the score
     */
    record QualityResult(
            @Nullable String key,
            @Nullable String name,
            int evaluated,
            int mystery,
            @Nullable BigDecimal mean,
            int good,
            int failed,
            int fatal,
            int delivered,
            int late,
            int appealed,
            int changed) {}

    /**
     * @param answered in which it applied
     * @param lost in which points were lost
     * @param share points of the best ones, to four decimals
     */
    record QualityItemResult(String form, String item, int answered, int lost, BigDecimal share) {}

    /** @param goodFrom from which score on an evaluation counts as good */
    record QualityResults(
            int goodFrom, @Nullable QualityResult total, List<QualityResult> rows, List<QualityItemResult> items) {}

    /**
     * Work counts in the period in which the agent did it.
     *
     * @param by {@code agent}, {@code unit}, {@code form} or {@code origin}
     * @param until work of this moment and later does not count
     */
    @GetMapping
    @Requires(Permission.QUALITY_READ)
    QualityResults results(
            @RequestParam(defaultValue = "agent") String by,
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String origin) {
        if (!from.isBefore(until)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "until"));
        }
        var reader = new Reader(actor.scope(Permission.QUALITY_READ), actor.may(Permission.QUALITY_WORK));
        var narrowing = new Narrowing(from, until, agent, unit, origin, null, null, true);
        var grouping = by(by);
        return new QualityResults(
                settings.goodFrom(),
                lists.figures(reader, narrowing, By.ALL, settings.goodFrom()).stream()
                        .map(figures -> result(figures, By.ALL))
                        .findFirst()
                        .orElse(null),
                lists.figures(reader, narrowing, grouping, settings.goodFrom()).stream()
                        .map(figures -> result(figures, grouping))
                        .toList(),
                lists.items(reader, narrowing).stream()
                        .map(item -> new QualityItemResult(
                                item.form(), item.item(), item.answered(), item.lost(), item.share()))
                        .toList());
    }

    private static By by(String text) {
        return switch (text) {
            case "agent" -> By.AGENT;
            case "unit" -> By.UNIT;
            case "form" -> By.FORM;
            case "origin" -> By.ORIGIN;
            default -> throw new ProblemException("parameter-invalid", Map.of("name", "by"));
        };
    }

    private QualityResult result(Figures figures, By by) {
        return new QualityResult(
                figures.key(),
                name(figures.key(), by),
                figures.evaluated(),
                figures.mystery(),
                figures.mean(),
                figures.good(),
                figures.failed(),
                figures.fatal(),
                figures.delivered(),
                figures.late(),
                figures.appealed(),
                figures.changed());
    }

    private @Nullable String name(@Nullable String key, By by) {
        if (key == null) {
            return null;
        }
        return switch (by) {
            case AGENT ->
                people.find(StaffId.parse(key)).map(Staff::displayName).orElse(null);
            case UNIT -> people.unit(UUID.fromString(key)).map(OrgUnit::name).orElse(null);
            case ALL, FORM, ORIGIN -> null;
        };
    }
}
