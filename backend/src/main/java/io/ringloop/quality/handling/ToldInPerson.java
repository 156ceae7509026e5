package io.ringloop.quality.handling;

import io.ringloop.processes.QualityEvaluationProcess;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.EvaluationState;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.TaskCompleted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader who told the agent in person has delivered the result, though late. */
@Component
class ToldInPerson {

    private static final int MINUTE = 60;

    private final EvaluationBook book;
    private final EvaluationStore store;
    private final EvaluationDelivery delivery;

    ToldInPerson(EvaluationBook book, EvaluationStore store, EvaluationDelivery delivery) {
        this.book = book;
        this.store = store;
        this.delivery = delivery;
    }

    @EventListener
    @Transactional
    public void told(TaskCompleted completed) {
        var task = completed.task();
        if (task.processKey().equals(QualityEvaluationProcess.KEY)
                && task.elementId().equals(Elements.TELL_AGENT)
                && task.businessKey() != null) {
            store.lock(task.businessKey()).ifPresent(evaluation -> told(evaluation, completed.values()));
        }
    }

    private void told(Evaluation evaluation, Map<String, Object> values) {
        var released = evaluation.delivery().releasedAt();
        if (released == null) {
            throw new ProblemException("evaluation-not-released");
        }
        var at = OffsetDateTime.parse(String.valueOf(values.get("toldAt"))).toInstant();
        refuseImpossible(at, released);
        var words = new HashMap<>(values);
        words.keySet().retainAll(Set.of("agentSaid", "note"));
        book.prove("evaluation-told-in-person", evaluation, Map.of("at", at), words);
        if (evaluation.state() == EvaluationState.RELEASED) {
            delivery.delivered(evaluation, at);
        }
    }

    /** The form counts whole minutes. */
    private void refuseImpossible(Instant at, Instant released) {
        if (at.isAfter(book.now()) || at.isBefore(released.minusSeconds(MINUTE))) {
            throw ProblemException.invalid(List.of(new FieldProblem("toldAt", "field-invalid")));
        }
    }
}
