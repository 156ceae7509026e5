package io.ringloop.quality.remediation;

import io.ringloop.decisions.Decided;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.People;
import io.ringloop.quality.handling.EvaluationBook;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.remediation.Remediation.Item;
import io.ringloop.quality.remediation.store.GroundStore;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.ResultFactStore;
import io.ringloop.quality.remediation.store.ResultFactStore.Failed;
import io.ringloop.quality.remediation.store.TrainingStore;
import io.ringloop.rules.QaCommonProblem;
import io.ringloop.rules.QaCommonProblemAction;
import io.ringloop.rules.QaCommonProblemFacts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds items that many fail in a window [174]. Table {@code qa-common-problem}. */
@Component
@Transactional
class CommonProblems {

    private final RemediationBook book;
    private final Remedies remedies;
    private final RemediationStore store;
    private final GroundStore grounds;
    private final TrainingStore trainings;
    private final ResultFactStore facts;
    private final EvaluationBook evaluations;
    private final People people;
    private final QaCommonProblem table;
    private final Decisions decisions;
    private final RemediationSettings settings;

    CommonProblems(
            RemediationBook book,
            Remedies remedies,
            RemediationStore store,
            GroundStore grounds,
            TrainingStore trainings,
            ResultFactStore facts,
            EvaluationBook evaluations,
            People people,
            QaCommonProblem table,
            Decisions decisions,
            RemediationSettings settings) {
        this.book = book;
        this.remedies = remedies;
        this.store = store;
        this.grounds = grounds;
        this.trainings = trainings;
        this.facts = facts;
        this.evaluations = evaluations;
        this.people = people;
        this.table = table;
        this.decisions = decisions;
        this.settings = settings;
    }

    /** A result is released, or its appeal judged: do many fail what it failed? */
    void follow(UUID evaluationId) {
        var centre = book.centre(evaluations.get(evaluationId).work().unitId());
        var items = facts.failedItems(evaluationId, settings.failedBelow());
        if (!items.isEmpty()) {
            facts.lock(centre);
        }
        items.forEach(item -> follow(evaluationId, centre, item));
    }

    private void follow(UUID evaluationId, UUID centre, Item item) {
        var running = store.openOn(centre, item);
        var failed = failed(centre, item);
        var decided = decide(evaluationId, failed, running.isPresent());
        switch (decided.verdict()) {
            case TRAIN ->
                remedies.open(
                        RemediationKind.COMMON,
                        null,
                        centre,
                        item,
                        failed.stream().map(Failed::evaluationId).distinct().toList(),
                        false,
                        decided.id());
            case ADD -> running.ifPresent(one -> join(one, evaluationId, failed));
            case NONE -> {}
        }
    }

    /** A score was changed by an appeal: who does not fail the item any more need not be trained. */
    void reconsider(UUID evaluationId) {
        var agent = evaluations.get(evaluationId).work().agent();
        var still = facts.failedItems(evaluationId, settings.failedBelow());
        for (var one : grounds.on(evaluationId)) {
            var item = one.item();
            if (!one.open() || item == null || still.contains(item)) {
                continue;
            }
            facts.lock(one.unitId());
            grounds.lose(one.id(), evaluationId, book.now());
            var failed = failed(one.unitId(), item);
            if (failed.stream().noneMatch(each -> each.agent().equals(agent))) {
                trainings.uninvite(one.id(), agent);
            }
            if (one.heldAt() == null && decide(evaluationId, failed, false).verdict() == QaCommonProblemAction.NONE) {
                remedies.callOff(one, CalledOff.GROUND_GONE);
            }
        }
    }

    private void join(Remediation one, UUID evaluationId, List<Failed> failed) {
        grounds.add(one.id(), evaluationId, book.now());
        switch (one.stage()) {
            case PREPARE, TRAIN, MAKE_UP ->
                failed.stream()
                        .filter(each -> each.evaluationId().equals(evaluationId))
                        .forEach(each -> trainings.invite(one.id(), one.round(), each.agent(), each.unitId()));
            default -> {}
        }
    }

    private List<Failed> failed(UUID centre, Item item) {
        return facts.failed(
                people.unitsBelow(centre),
                centre,
                item,
                settings.failedBelow(),
                book.now().minus(settings.commonWindow()));
    }

    private Decided<QaCommonProblemAction> decide(UUID evaluationId, List<Failed> failed, boolean running) {
        var agents = (int) failed.stream().map(Failed::agent).distinct().count();
        var subject = DecisionSubject.of(QualityBook.EVALUATION, evaluationId).in(evaluationId);
        return decisions.decide(subject, table, new QaCommonProblemFacts(agents, failed.size(), running));
    }
}
