package io.ringloop.surveys.web;

import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ProblemException;
import io.ringloop.surveys.SurveySettings;
import io.ringloop.surveys.store.SurveyListStore;
import io.ringloop.surveys.store.SurveyListStore.By;
import io.ringloop.surveys.store.SurveyListStore.Figures;
import io.ringloop.surveys.store.SurveyListStore.Narrowing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How satisfied customers are: per agent, unit, queue, type of case, channel, day or month. The list of surveys with the same narrowing shows what a figure is made of. */
@RestController
@RequestMapping("/api/survey-results")
class SurveyResultController {

    private static final int DECIMALS = 4;

    private final SurveyListStore surveys;
    private final SurveySettings settings;
    private final People people;
    private final Actor actor;

    SurveyResultController(SurveyListStore surveys, SurveySettings settings, People people, Actor actor) {
        this.surveys = surveys;
        this.settings = settings;
        this.people = people;
        this.actor = actor;
    }

    /**
     * @param key of whom, as the list of surveys takes it; absent for those without
     * @param name of the agent or unit
     * @param asked customers whom the link reached, or who were asked by keys
     * @param answerRate answered / asked, to four decimals; absent when nobody was asked
     * @param satisfied answers with all three marks at least {@code satisfiedFrom}
     * @param satisfaction CSAT: satisfied / answered, to four decimals; absent without answers
     * @param solvedSaid answers that say whether the matter is solved
     * @param attitude mean of the marks from 1 to 5, to two decimals; absent without answers, as the next three
     * @param overall mean of all marks
     * @param attitudeMarks how many gave 1, 2, 3, 4 and 5, as the next two
     */
    record SurveyResult(
            @Nullable String key,
            @Nullable String name,
            int asked,
            int answered,
            @Nullable BigDecimal answerRate,
            int satisfied,
            @Nullable BigDecimal satisfaction,
            int solvedSaid,
            int solved,
            @Nullable BigDecimal attitude,
            @Nullable BigDecimal efficiency,
            @Nullable BigDecimal accuracy,
            @Nullable BigDecimal overall,
            List<Integer> attitudeMarks,
            List<Integer> efficiencyMarks,
            List<Integer> accuracyMarks) {}

    /**
     * @param satisfiedFrom the mark from which on a customer counts as satisfied
     * @param target the share of satisfied answers that is wanted
     */
    record SurveyResults(int satisfiedFrom, BigDecimal target, SurveyResult total, List<SurveyResult> rows) {}

    /**
     * A survey counts in the period in which its customer was asked first.
     *
     * @param by {@code agent}, {@code unit}, {@code queue}, {@code case-type}, {@code channel}, {@code day} or {@code month}; days and
     *     months are those of the reader's centre
     * @param until surveys of this moment and later do not count
     */
    @GetMapping
    @Requires(Permission.REPORTS_READ)
    SurveyResults results(
            @RequestParam(defaultValue = "agent") String by,
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String caseType,
            @RequestParam(required = false) @Nullable String channel) {
        if (!from.isBefore(until)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "until"));
        }
        var narrowing = new Narrowing(from, until, agent, unit, queue, caseType, channel, null);
        var grouping = by(by);
        var total = figures(narrowing, By.ALL).stream().findFirst().orElse(Figures.none("all"));
        return new SurveyResults(
                settings.satisfiedFrom(),
                settings.target(),
                result(total, By.ALL),
                figures(narrowing, grouping).stream()
                        .map(figures -> result(figures, grouping))
                        .toList());
    }

    private List<Figures> figures(Narrowing narrowing, By by) {
        var zone = people.zoneOf(actor.staff().unitId());
        return surveys.figures(actor.scope(Permission.REPORTS_READ), narrowing, by, zone, settings.satisfiedFrom());
    }

    private static By by(String text) {
        return switch (text) {
            case "agent" -> By.AGENT;
            case "unit" -> By.UNIT;
            case "queue" -> By.QUEUE;
            case "case-type" -> By.CASE_TYPE;
            case "channel" -> By.CHANNEL;
            case "day" -> By.DAY;
            case "month" -> By.MONTH;
            default -> throw new ProblemException("parameter-invalid", Map.of("name", "by"));
        };
    }

    private SurveyResult result(Figures figures, By by) {
        return new SurveyResult(
                figures.key(),
                name(figures.key(), by),
                figures.asked(),
                figures.answered(),
                share(figures.answered(), figures.asked()),
                figures.satisfied(),
                share(figures.satisfied(), figures.answered()),
                figures.solvedSaid(),
                figures.solved(),
                figures.attitude(),
                figures.efficiency(),
                figures.accuracy(),
                figures.overall(),
                figures.attitudeMarks(),
                figures.efficiencyMarks(),
                figures.accuracyMarks());
    }

    private @Nullable String name(@Nullable String key, By by) {
        if (key == null) {
            return null;
        }
        return switch (by) {
            case AGENT ->
                people.find(StaffId.parse(key)).map(Staff::displayName).orElse(null);
            case UNIT -> people.unit(UUID.fromString(key)).map(OrgUnit::name).orElse(null);
            case ALL, QUEUE, CASE_TYPE, CHANNEL, DAY, MONTH -> null;
        };
    }

    private static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
