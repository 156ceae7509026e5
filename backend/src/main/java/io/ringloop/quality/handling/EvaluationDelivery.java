package io.ringloop.quality.handling;

import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.Clocks;
import io.ringloop.engine.Processes;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.processes.QualityEvaluationProcess.Messages;
import io.ringloop.processes.QualityEvaluationProcess.Variables;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.Evaluation.Appeal;
import io.ringloop.quality.EvaluationReleased;
import io.ringloop.quality.EvaluationState;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.quality.store.ScoreStore;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the score to the agent, and what the agent says to it. */
@Component
@Transactional
public class EvaluationDelivery {

    private static final String DUE = "dueAt";

    private final EvaluationBook book;
    private final EvaluationStore store;
    private final ScoreStore scores;
    private final Clocks clocks;
    private final Processes processes;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    EvaluationDelivery(
            EvaluationBook book,
            EvaluationStore store,
            ScoreStore scores,
            Clocks clocks,
            Processes processes,
            Tasks tasks,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.scores = scores;
        this.clocks = clocks;
        this.processes = processes;
        this.tasks = tasks;
        this.events = events;
    }

    /** The agent and the leader may see it from now on. */
    public void release(UUID id) {
        var evaluation = book.lock(id);
        store.released(id, book.now());
        book.prove("evaluation-released", evaluation, Map.of("version", evaluation.scoreVersion()), Map.of());
        var counted = scores.find(id, evaluation.scoreVersion()).orElseThrow().counted();
        var params = Map.of("score", counted.toPlainString(), DUE, due(evaluation));
        book.tellAgent(evaluation, "evaluation-released", params);
        book.tellLeader(evaluation, "evaluation-released", params);
        events.publishEvent(new EvaluationReleased(id));
    }

    /** It will be late soon: whoever has it now is reminded. */
    public void remind(UUID id) {
        var evaluation = book.lock(id);
        clocks.applyDue(id);
        var params = Map.of(DUE, due(evaluation));
        if (evaluation.released()) {
            book.tellAgent(evaluation, "evaluation-waiting", params);
            book.tellLeader(evaluation, "evaluation-waiting", params);
        } else {
            tasks.open(id, Elements.SECOND_LOOK)
                    .map(task -> task.assignee())
                    .ifPresent(staff -> book.tell(evaluation, staff, "evaluation-waiting", params));
        }
    }

    /** It is late. */
    public void late(UUID id) {
        var evaluation = book.lock(id);
        clocks.applyDue(id);
        store.late(id);
        book.prove("evaluation-late", evaluation, Map.of(), Map.of());
        book.tellLeader(evaluation, "evaluation-late", Map.of(DUE, due(evaluation)));
    }

    /** It is in the hands of the agent, who may answer from now on. */
    public void delivered(Evaluation evaluation, Instant at) {
        var id = evaluation.id();
        clocks.met(id, ClockKind.DELIVER.code(), at);
        var answerDue = clocks.start(new ClockStart(
                        EvaluationBook.clocks(evaluation),
                        ClockKind.ACKNOWLEDGE.code(),
                        ClockClass.EVALUATION.code(),
                        CustomerValue.UNKNOWN.code(),
                        null,
                        at,
                        evaluation.work().unitId()))
                .course()
                .due();
        store.delivered(id, at, at.isAfter(due(evaluation)), answerDue);
        book.prove("evaluation-delivered", evaluation, Map.of(), Map.of());
        processes.correlate(Messages.RESULT_OPENED, id, Map.of(Variables.ACKNOWLEDGE_DUE_AT, Date.from(answerDue)));
    }

    /** @param appeal absent: the agent agrees, and the process closes it */
    public void answered(Evaluation evaluation, @Nullable Appeal appeal) {
        clocks.met(evaluation.id(), ClockKind.ACKNOWLEDGE.code(), book.now());
        store.answered(evaluation.id(), appeal, book.now());
        if (appeal != null) {
            book.prove(
                    "evaluation-appealed",
                    evaluation,
                    Map.of("items", appeal.items()),
                    Map.of("reason", appeal.reason()));
        }
    }

    public void accept(UUID id) {
        var evaluation = book.lock(id);
        store.closed(id, EvaluationState.ACCEPTED, book.now());
        book.prove("evaluation-accepted", evaluation, Map.of(), Map.of());
    }

    /** No answer in time counts as agreement, and is marked so. */
    public void deem(UUID id) {
        var evaluation = book.lock(id);
        clocks.applyDue(id);
        clocks.cancel(id);
        store.closed(id, EvaluationState.DEEMED, book.now());
        book.prove("evaluation-deemed-accepted", evaluation, Map.of(), Map.of());
    }

    private static Instant due(Evaluation evaluation) {
        return Objects.requireNonNull(evaluation.delivery().dueAt());
    }
}
