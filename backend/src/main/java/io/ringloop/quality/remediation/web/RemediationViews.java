package io.ringloop.quality.remediation.web;

import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.QualityRemediationProcess.Elements;
import io.ringloop.quality.EvaluationForms;
import io.ringloop.quality.handling.EvaluationBook;
import io.ringloop.quality.remediation.Remediation;
import io.ringloop.quality.remediation.Remediation.Item;
import io.ringloop.quality.remediation.store.EffectStore;
import io.ringloop.quality.remediation.store.EffectStore.Effect;
import io.ringloop.quality.remediation.store.GroundStore;
import io.ringloop.quality.remediation.store.PlanCheckStore;
import io.ringloop.quality.remediation.store.RemediationListStore.Listed;
import io.ringloop.quality.remediation.store.ResultFactStore.Count;
import io.ringloop.quality.remediation.store.StepStore;
import io.ringloop.quality.remediation.store.TrainingStore;
import io.ringloop.quality.store.ScoreStore;
import io.ringloop.shared.Text;
import io.ringloop.tasks.FormWords;
import io.ringloop.tasks.FormWords.Answer;
import io.ringloop.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Remediation as the browser gets it. */
@Component
class RemediationViews {

    private static final Set<String> SESSIONS = Set.of(Elements.HOLD_TRAINING, Elements.MAKE_UP_SESSION);

    private final GroundStore grounds;
    private final StepStore steps;
    private final PlanCheckStore checks;
    private final TrainingStore places;
    private final EffectStore effects;
    private final EvaluationBook evaluations;
    private final ScoreStore scores;
    private final EvaluationForms forms;
    private final People people;
    private final Tasks tasks;
    private final FormWords words;

    RemediationViews(
            GroundStore grounds,
            StepStore steps,
            PlanCheckStore checks,
            TrainingStore places,
            EffectStore effects,
            EvaluationBook evaluations,
            ScoreStore scores,
            EvaluationForms forms,
            People people,
            Tasks tasks,
            FormWords words) {
        this.grounds = grounds;
        this.steps = steps;
        this.checks = checks;
        this.places = places;
        this.effects = effects;
        this.evaluations = evaluations;
        this.scores = scores;
        this.forms = forms;
        this.people = people;
        this.tasks = tasks;
        this.words = words;
    }

    /** Somebody who has to do with it. */
    record RemediationPerson(UUID id, String name) {}

    /** An item of a form. */
    record RemediationItem(String form, String key, Text name) {}

    /**
     * @param kind {@code individual}, {@code streak} or {@code common}
     * @param agent absent for a problem many have, which has the item
     * @param stage {@code coach}, {@code confirm}, {@code plan}, {@code check}, {@code watch}, {@code decide}, {@code approve}, {@code
     *     transfer}, {@code retrain}, {@code probation}, {@code prepare}, {@code train}, {@code makeUp}, {@code judge}, {@code closed} or {@code
     *     calledOff}
     * @param result {@code measured}, {@code effective}, {@code handedOver}, {@code passed}, {@code transferred} or {@code excepted}
     * @param cause such as {@code K1}
     * @param dueAt until when the coaching, or the training, is to be held
     * @param nextCheckAt of its improvement plan
     * @param findings results it stands on
     */
    record RemediationRow(
            UUID id,
            String kind,
            @Nullable RemediationPerson agent,
            @Nullable RemediationItem item,
            String stage,
            @Nullable String result,
            @Nullable String cause,
            @Nullable Instant dueAt,
            @Nullable Instant heldAt,
            boolean late,
            @Nullable Instant nextCheckAt,
            @Nullable Instant watchedUntil,
            @Nullable String calledOff,
            int findings,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** @param lost an appeal took it away */
    record RemediationGround(
            UUID evaluation,
            RemediationPerson agent,
            Instant happenedAt,
            String state,
            BigDecimal counted,
            String grade,
            boolean lost) {}

    /** What somebody wrote, in the words of the form. */
    record RemediationStep(UUID id, Text title, RemediationPerson by, Instant at, List<Answer> answers) {}

    /** @param verdict {@code reached}, {@code onTrack} or {@code notReached} */
    record RemediationCheck(
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable String verdict) {}

    /** @param state {@code invited}, {@code attended} or {@code excused} */
    record RemediationPlace(
            int round,
            RemediationPerson agent,
            String state,
            @Nullable Instant attendedAt,
            @Nullable Integer testScore) {}

    record RemediationCount(int evaluated, int failed) {}

    /** @param turned the end of before, the beginning of after */
    record RemediationEffect(
            int round, Instant from, Instant turned, Instant until, RemediationCount before, RemediationCount after) {}

    /** @param session the reader has a session of the training to record */
    record RemediationView(
            RemediationRow row,
            List<RemediationGround> grounds,
            List<RemediationStep> steps,
            List<RemediationCheck> checks,
            List<RemediationPlace> places,
            List<RemediationEffect> effects,
            boolean session) {}

    RemediationRow row(Listed listed) {
        return row(listed.remediation(), listed.nextCheckAt(), listed.findings());
    }

    /** @param scope how far the reader sees: results and places of others stay hidden */
    RemediationView view(Remediation one, Scope scope, StaffId reader) {
        var standing = grounds.of(one.id());
        var planned = checks.of(one.id());
        var next = planned.stream()
                .filter(check -> check.doneAt() == null)
                .map(PlanCheckStore.Check::dueAt)
                .findFirst()
                .orElse(null);
        var left = (int) standing.stream().filter(ground -> !ground.lost()).count();
        return new RemediationView(
                row(one, one.open() ? next : null, left),
                standing.stream().flatMap(ground -> ground(ground, scope)).toList(),
                steps.of(one.id()).stream().map(this::step).toList(),
                planned.stream()
                        .map(check -> new RemediationCheck(check.dueAt(), check.doneAt(), check.verdict()))
                        .toList(),
                IntStream.rangeClosed(1, one.round())
                        .boxed()
                        .flatMap(round -> places.of(one.id(), round).stream())
                        .filter(place -> scope.covers(place.agent(), place.unitId()))
                        .map(place -> new RemediationPlace(
                                place.round(),
                                person(place.agent()),
                                place.state(),
                                place.attendedAt(),
                                place.testScore()))
                        .toList(),
                effects.of(one.id()).stream().map(RemediationViews::effect).toList(),
                tasks.open(one.id()).stream()
                        .anyMatch(task -> SESSIONS.contains(task.elementId()) && reader.equals(task.assignee())));
    }

    static RemediationCount count(Count count) {
        return new RemediationCount(count.evaluated(), count.failed());
    }

    private RemediationRow row(Remediation one, @Nullable Instant nextCheckAt, int findings) {
        return new RemediationRow(
                one.id(),
                one.kind().code(),
                one.agent() == null ? null : person(one.agent()),
                one.item() == null ? null : item(one.item()),
                one.stage().code(),
                one.result() == null ? null : one.result().code(),
                one.cause(),
                one.dueAt(),
                one.heldAt(),
                one.late(),
                nextCheckAt,
                one.watchedUntil(),
                one.calledOff(),
                findings,
                one.openedAt(),
                one.closedAt());
    }

    private Stream<RemediationGround> ground(GroundStore.Ground ground, Scope scope) {
        var evaluation = evaluations.get(ground.evaluationId());
        var work = evaluation.work();
        if (!scope.covers(work.agent(), work.unitId())) {
            return Stream.empty();
        }
        var score = scores.find(evaluation.id(), evaluation.scoreVersion()).orElseThrow();
        return Stream.of(new RemediationGround(
                evaluation.id(),
                person(work.agent()),
                work.at(),
                evaluation.state().code(),
                score.counted(),
                score.grade().code(),
                ground.lost()));
    }

    private RemediationStep step(StepStore.Step step) {
        var filled = words.of(step.taskId(), step.content(), LocaleContextHolder.getLocale());
        return new RemediationStep(step.taskId(), filled.title(), person(step.by()), step.at(), filled.answers());
    }

    private static RemediationEffect effect(Effect effect) {
        return new RemediationEffect(
                effect.round(),
                effect.from(),
                effect.turned(),
                effect.until(),
                count(effect.before()),
                count(effect.after()));
    }

    private RemediationItem item(Item item) {
        var name = forms.inForce(item.form())
                .content()
                .item(item.key())
                .map(found -> found.name())
                .orElse(new Text(item.key(), item.key()));
        return new RemediationItem(item.form(), item.key(), name);
    }

    private RemediationPerson person(StaffId id) {
        return new RemediationPerson(
                id.value(), people.find(id).map(Staff::displayName).orElse(""));
    }
}
