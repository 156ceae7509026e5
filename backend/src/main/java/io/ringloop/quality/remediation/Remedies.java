package io.ringloop.quality.remediation;

import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.engine.Processes;
import io.ringloop.people.StaffId;
import io.ringloop.processes.QualityRemediationProcess;
import io.ringloop.processes.QualityRemediationProcess.Messages;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.Score;
import io.ringloop.quality.handling.EvaluationBook;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.remediation.FailSeries.Series;
import io.ringloop.quality.remediation.Remediation.Item;
import io.ringloop.quality.remediation.store.GroundStore;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.ResultFactStore;
import io.ringloop.quality.store.ScoreStore;
import io.ringloop.rules.QaRemediation;
import io.ringloop.rules.QaRemediationFacts;
import io.ringloop.rules.QaRemediationVerdict;
import io.ringloop.rules.QaRemediationVerdict.Remedy;
import io.ringloop.rules.QaRemediationVerdict.Streak;
import io.ringloop.rules.QaVerdict.Coaching;
import io.ringloop.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens what the table {@code qa-remediation} asks for, and calls it off when a changed score takes its ground away. */
@Component
@Transactional
class Remedies {

    private final RemediationBook book;
    private final RemediationStore store;
    private final GroundStore grounds;
    private final ResultFactStore facts;
    private final EvaluationBook evaluations;
    private final ScoreStore scores;
    private final FailSeries series;
    private final QaRemediation table;
    private final Decisions decisions;
    private final RemediationSettings settings;
    private final Processes processes;

    Remedies(
            RemediationBook book,
            RemediationStore store,
            GroundStore grounds,
            ResultFactStore facts,
            EvaluationBook evaluations,
            ScoreStore scores,
            FailSeries series,
            QaRemediation table,
            Decisions decisions,
            RemediationSettings settings,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.grounds = grounds;
        this.facts = facts;
        this.evaluations = evaluations;
        this.scores = scores;
        this.series = series;
        this.table = table;
        this.decisions = decisions;
        this.settings = settings;
        this.processes = processes;
    }

    private record Decided(QaRemediationVerdict verdict, UUID decision, Series series) {}

    /** A result is released, or its appeal judged. */
    void follow(UUID evaluationId) {
        var evaluation = evaluations.get(evaluationId);
        var agent = evaluation.work().agent();
        facts.lock(agent.value());
        var decided = decide(evaluation, null);
        var remedy = decided.verdict().remedy();
        if (remedy != Remedy.NONE && grounds.on(evaluationId).stream().noneMatch(Remedies::individual)) {
            coach(evaluation, remedy == Remedy.COACH_AND_PLAN, decided.decision());
        }
        if (decided.verdict().streak() == Streak.OPEN) {
            streak(evaluation, decided);
        }
    }

    /** A score was changed by an appeal: what stood on it may have lost its ground. */
    void reconsider(UUID evaluationId) {
        var evaluation = evaluations.get(evaluationId);
        facts.lock(evaluation.work().agent().value());
        var asksForCoaching = score(evaluation).coaching() == Coaching.MANDATORY;
        for (var one : grounds.on(evaluationId)) {
            if (!one.open()) {
                continue;
            }
            if (one.kind() == RemediationKind.INDIVIDUAL && !asksForCoaching) {
                grounds.lose(one.id(), evaluationId, book.now());
                if (!grounds.stands(one.id())) {
                    callOff(one, CalledOff.GROUND_GONE);
                }
            } else if (one.kind() == RemediationKind.STREAK) {
                if (!asksForCoaching) {
                    grounds.lose(one.id(), evaluationId, book.now());
                }
                if (one.probationFrom() == null
                        && decide(evaluation, one.id()).verdict().streak() == Streak.NONE) {
                    callOff(one, CalledOff.GROUND_GONE);
                }
            }
        }
    }

    void callOff(Remediation one, CalledOff why) {
        store.callOff(one.id(), why.code());
        processes.correlate(Messages.CALLED_OFF, one.id(), Map.of());
    }

    /** Begins what follows. */
    Remediation open(
            RemediationKind kind,
            @Nullable StaffId agent,
            UUID unit,
            @Nullable Item item,
            List<UUID> standsOn,
            boolean planWanted,
            UUID decision) {
        var one = new Remediation(
                Ids.next(),
                kind,
                agent,
                unit,
                item,
                first(kind),
                null,
                planWanted,
                null,
                0,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                decision,
                book.now(),
                null,
                0);
        store.add(one);
        standsOn.forEach(evaluation -> grounds.add(one.id(), evaluation, book.now()));
        book.prove("remediation-opened", one, Map.of("evaluations", standsOn), Map.of());
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(Variables.REMEDIATION_KIND, kind.code());
        variables.put(Variables.AGENT_ID, agent == null ? null : agent.toString());
        processes.start(QualityRemediationProcess.KEY, one.id(), variables);
        return one;
    }

    /** What is to be coached already, or has a plan, takes the finding in. */
    private void coach(Evaluation evaluation, boolean plan, UUID decision) {
        var work = evaluation.work();
        var taken = store.openOf(work.agent()).stream()
                .filter(Remedies::individual)
                .filter(one -> switch (one.stage()) {
                    case COACH, PLAN, CHECK -> true;
                    default -> false;
                })
                .findFirst();
        if (taken.isEmpty()) {
            open(
                    RemediationKind.INDIVIDUAL,
                    work.agent(),
                    work.unitId(),
                    null,
                    List.of(evaluation.id()),
                    plan,
                    decision);
            return;
        }
        grounds.add(taken.get().id(), evaluation.id(), book.now());
        if (plan && taken.get().stage() == RemediationStage.COACH) {
            store.wantPlan(taken.get().id());
        }
        book.prove("remediation-finding-added", taken.get(), Map.of("evaluation", evaluation.id()), Map.of());
    }

    /** One at a time; further fails join it. */
    private void streak(Evaluation evaluation, Decided decided) {
        var work = evaluation.work();
        var fails = decided.series().fails();
        store.openOf(work.agent()).stream()
                .filter(one -> one.kind() == RemediationKind.STREAK)
                .findFirst()
                .ifPresentOrElse(
                        one -> fails.forEach(fail -> grounds.add(one.id(), fail, book.now())),
                        () -> open(
                                RemediationKind.STREAK,
                                work.agent(),
                                work.unitId(),
                                null,
                                fails,
                                false,
                                decided.decision()));
    }

    private Decided decide(Evaluation evaluation, @Nullable UUID standing) {
        var agent = evaluation.work().agent();
        var row = series.of(agent, evaluation.id(), standing);
        var score = score(evaluation);
        var sameItem = facts.sameItem(
                evaluation.id(), agent, settings.failedBelow(), book.now().minus(settings.sameItemWindow()));
        var asked = new QaRemediationFacts(
                row.fails().size(),
                row.appealPending(),
                score.coaching(),
                !score.findings().fatals().isEmpty(),
                sameItem);
        var subject =
                DecisionSubject.of(QualityBook.EVALUATION, evaluation.id()).in(evaluation.id());
        var decided = decisions.decide(subject, table, asked);
        return new Decided(decided.verdict(), decided.id(), row);
    }

    private Score score(Evaluation evaluation) {
        return scores.find(evaluation.id(), evaluation.scoreVersion()).orElseThrow();
    }

    private static boolean individual(Remediation one) {
        return one.kind() == RemediationKind.INDIVIDUAL;
    }

    private static RemediationStage first(RemediationKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> RemediationStage.COACH;
            case STREAK -> RemediationStage.DECIDE;
            case COMMON -> RemediationStage.PREPARE;
        };
    }
}
