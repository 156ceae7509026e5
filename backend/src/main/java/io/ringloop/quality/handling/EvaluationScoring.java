package io.ringloop.quality.handling;

import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.Clocks;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.EvaluationForms;
import io.ringloop.quality.EvaluationJudged;
import io.ringloop.quality.Findings;
import io.ringloop.quality.FormContent;
import io.ringloop.quality.Harm;
import io.ringloop.quality.Score;
import io.ringloop.quality.ScoreFormula;
import io.ringloop.quality.ScoreStep;
import io.ringloop.quality.store.DraftStore;
import io.ringloop.quality.store.DraftStore.Saved;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.quality.store.ScoreStore;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.QaOutcome;
import io.ringloop.rules.QaOutcomeFacts;
import io.ringloop.rules.QaOutcomeFacts.Fatal;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was written into a score that stands. Table qa-outcome. */
@Component
@Transactional
public class EvaluationScoring {

    private final EvaluationBook book;
    private final EvaluationStore store;
    private final ScoreStore scores;
    private final DraftStore drafts;
    private final EvaluationForms forms;
    private final ScoreProof proof;
    private final QaOutcome outcome;
    private final Decisions decisions;
    private final Clocks clocks;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    EvaluationScoring(
            EvaluationBook book,
            EvaluationStore store,
            ScoreStore scores,
            DraftStore drafts,
            EvaluationForms forms,
            ScoreProof proof,
            QaOutcome outcome,
            Decisions decisions,
            Clocks clocks,
            Tasks tasks,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.scores = scores;
        this.drafts = drafts;
        this.forms = forms;
        this.proof = proof;
        this.outcome = outcome;
        this.decisions = decisions;
        this.clocks = clocks;
        this.tasks = tasks;
        this.events = events;
    }

    /**
     * What scoring led to.
     *
     * @param changed there is a new version
     * @param secondLook another evaluator has to look
     */
    public record Scored(boolean changed, boolean secondLook) {}

    /** When the result must be with the agent, and when they are warned before. */
    public record DeliverBy(Instant warnAt, Instant dueAt) {}

    public Scored score(UUID id, ScoreStep step) {
        var evaluation = book.lock(id);
        var saved = drafts.take(id, step);
        var former = scores.find(id, evaluation.scoreVersion());
        var changed = former.map(
                        score -> !score.findings().marksLike(saved.draft().findings()))
                .orElse(true);
        var secondLook = changed && write(evaluation, saved);
        var draft = saved.draft();
        switch (step) {
            case EVALUATE -> {
                store.scored(id, saved.by(), book.now());
                tasks.exclude(id, Elements.SECOND_LOOK, saved.by());
                tasks.exclude(id, Elements.JUDGE_APPEAL, saved.by());
            }
            case SECOND_LOOK -> store.lookedAgain(id, saved.by(), draft.reason());
            case APPEAL -> store.judged(id, saved.by(), draft.reason(), changed, book.now());
        }
        if (!changed) {
            var words = Map.<String, Object>of("reason", String.valueOf(draft.reason()));
            book.prove("evaluation-kept", evaluation, Map.of("step", step.code()), words);
        }
        if (step == ScoreStep.APPEAL) {
            var counted =
                    scores.find(id, book.get(id).scoreVersion()).orElseThrow().counted();
            book.tellAgent(evaluation, "evaluation-judged", Map.of("score", counted.toPlainString()));
            events.publishEvent(new EvaluationJudged(id, changed));
        }
        return new Scored(changed, secondLook);
    }

    /** From scoring on it has 24 hours to the agent [172]. */
    public DeliverBy startDelivery(UUID id) {
        var evaluation = book.lock(id);
        var clock = clocks.start(new ClockStart(
                EvaluationBook.clocks(evaluation),
                ClockKind.DELIVER.code(),
                ClockClass.EVALUATION.code(),
                CustomerValue.UNKNOWN.code(),
                null,
                book.now(),
                evaluation.work().unitId()));
        var course = clock.course();
        store.deliverBy(id, course.due());
        return new DeliverBy(course.warn() == null ? course.due() : course.warn(), course.due());
    }

    /** @return whether another evaluator has to look */
    private boolean write(Evaluation evaluation, Saved saved) {
        var form = forms.get(evaluation.formKey(), evaluation.formVersion()).content();
        var findings = saved.draft().findings();
        var value = ScoreFormula.score(form, findings.points());
        var facts =
                new QaOutcomeFacts(fatal(form, findings), ScoreFormula.criticalFailed(form, findings.points()), value);
        var subject =
                DecisionSubject.of(QualityBook.EVALUATION, evaluation.id()).in(evaluation.id());
        var decided = decisions.decide(subject, outcome, facts);
        var verdict = decided.verdict();
        var first = saved.draft().step() == ScoreStep.EVALUATE;
        var score = new Score(
                evaluation.id(),
                evaluation.scoreVersion() + 1,
                saved.draft().step(),
                saved.by(),
                first ? null : saved.draft().reason(),
                value,
                verdict.counted(value),
                verdict.grade(),
                verdict.coaching(),
                findings,
                decided.id(),
                book.now());
        scores.add(score, form);
        store.version(evaluation.id(), score.version());
        book.prove("evaluation-scored", evaluation, proof.data(score), ScoreProof.words(score));
        return verdict.secondLook();
    }

    /** The gravest of several. */
    private static Fatal fatal(FormContent form, Findings findings) {
        return form.fatals().stream()
                .filter(item -> findings.fatals().contains(item.key()))
                .map(item -> fatal(item.harm()))
                .max(Comparator.naturalOrder())
                .orElse(Fatal.NONE);
    }

    private static Fatal fatal(Harm harm) {
        return switch (harm) {
            case CUSTOMER -> Fatal.CUSTOMER;
            case BUSINESS -> Fatal.BUSINESS;
            case COMPLIANCE -> Fatal.COMPLIANCE;
        };
    }
}
