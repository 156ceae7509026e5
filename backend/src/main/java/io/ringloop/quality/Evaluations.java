package io.ringloop.quality;

import io.ringloop.engine.Processes;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.processes.QualityEvaluationProcess;
import io.ringloop.processes.QualityEvaluationProcess.Answers;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.processes.QualityEvaluationProcess.Messages;
import io.ringloop.processes.QualityEvaluationProcess.Variables;
import io.ringloop.quality.Evaluation.Appeal;
import io.ringloop.quality.handling.EvaluationBook;
import io.ringloop.quality.handling.EvaluationDelivery;
import io.ringloop.quality.handling.EvaluationPlanning;
import io.ringloop.quality.handling.FindingRules;
import io.ringloop.quality.store.DraftStore;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations, from the choice to the final result. The process {@code quality-evaluation} leads them. */
@Component
@Transactional
public class Evaluations {

    private final EvaluationBook book;
    private final EvaluationPlanning planning;
    private final EvaluationDelivery delivery;
    private final EvaluationStore store;
    private final DraftStore drafts;
    private final EvaluationForms forms;
    private final Processes processes;
    private final Tasks tasks;

    Evaluations(
            EvaluationBook book,
            EvaluationPlanning planning,
            EvaluationDelivery delivery,
            EvaluationStore store,
            DraftStore drafts,
            EvaluationForms forms,
            Processes processes,
            Tasks tasks) {
        this.book = book;
        this.planning = planning;
        this.delivery = delivery;
        this.store = store;
        this.drafts = drafts;
        this.forms = forms;
        this.processes = processes;
        this.tasks = tasks;
    }

    /**
     * What is to be evaluated.
     *
     * @param planId the sampling plan that chose it, for {@link EvaluationOrigin#SAMPLE}
     * @param sourceId of the contact or case; absent for a visit
     * @param agent who was visited; read only for a visit
     * @param at when; read only for a visit
     * @param formKey another form than the one for the scenario
     */
    public record EvaluationDraft(
            EvaluationOrigin origin,
            EvaluatedWork.Source source,
            @Nullable UUID planId,
            @Nullable UUID sourceId,
            @Nullable UUID agent,
            @Nullable Instant at,
            @Nullable String formKey) {}

    /** What is written so far, and in which step. */
    public record Draft(
            ScoreStep step, Findings findings, @Nullable String reason) {}

    /**
     * Begins an evaluation; whoever begins it has it.
     *
     * @param scope how far this person may evaluate
     * @throws ProblemException {@code evaluation-source-not-found}, {@code evaluation-own-work}, {@code
     *     evaluation-done-by-you}, {@code evaluation-begun-by-you}, {@code sample-not-found}, {@code sample-not-open}, {@code
     *     request-invalid}, {@code evaluation-form-not-found}, {@code process-not-published}
     */
    public Evaluation begin(EvaluationDraft draft, Staff by, Scope scope) {
        var evaluation = planning.plan(draft, by, scope);
        processes.start(
                QualityEvaluationProcess.KEY,
                evaluation.id(),
                Map.of(
                        Variables.AGENT_ID,
                        evaluation.work().agent().toString(),
                        Variables.EVALUATE_DUE_AT,
                        planning.dueAt(evaluation)));
        tasks.open(evaluation.id(), Elements.EVALUATE).ifPresent(task -> tasks.claim(task.id(), by, task.version()));
        return book.get(evaluation.id());
    }

    /**
     * One that may be seen.
     *
     * @param works whether the reader evaluates others: only those see what is not released
     * @throws ProblemException {@code evaluation-not-found}
     */
    @Transactional(readOnly = true)
    public Evaluation get(UUID id, Scope scope, boolean works) {
        return store.find(id)
                .filter(one -> scope.covers(one.work().agent(), one.work().unitId()))
                .filter(one -> one.released()
                        || works && !scope.self().equals(one.work().agent()))
                .orElseThrow(() -> EvaluationBook.notFound(id));
    }

    /** The step that waits for this person's marks. */
    @Transactional(readOnly = true)
    public Optional<ScoreStep> stepOf(UUID id, Staff staff) {
        return tasks.open(id).stream()
                .filter(task -> staff.id().equals(task.assignee()))
                .flatMap(task -> step(task).stream())
                .findFirst();
    }

    /** What this person has written in the open step. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(UUID id, Staff staff) {
        return stepOf(id, staff).flatMap(step -> drafts.find(id, step));
    }

    /**
     * Keeps what is written so far.
     *
     * @throws ProblemException {@code task-not-yours}
     */
    public void save(UUID id, Staff staff, Findings findings, @Nullable String reason) {
        var evaluation = book.lock(id);
        drafts.save(id, new Draft(step(evaluation.id(), staff), findings, reason), staff.id(), book.now());
    }

    /**
     * Scores: the marks stand from now on, and the process goes on.
     *
     * @throws ProblemException {@code task-not-yours}, {@code request-invalid} item by item
     */
    public Evaluation score(UUID id, Staff staff, Findings findings, @Nullable String reason) {
        var evaluation = book.lock(id);
        var step = step(id, staff);
        FindingRules.check(
                forms.get(evaluation.formKey(), evaluation.formVersion()).content(), step, findings, reason);
        drafts.save(id, new Draft(step, findings, reason), staff.id(), book.now());
        tasks.completeStep(id, Set.of(step.element()), Map.of());
        return book.get(id);
    }

    /**
     * Its recording or content is missing: the next of the sample takes its place.
     *
     * @throws ProblemException {@code evaluation-not-found}, {@code evaluation-not-open}
     */
    public void gone(UUID id, Staff staff, String reason) {
        book.lock(id);
        step(id, staff);
        store.gone(id, reason);
        if (!processes.correlate(Messages.CONTACT_GONE, id, Map.of())) {
            throw new ProblemException("evaluation-not-open");
        }
    }

    /**
     * The agent looks at the result: it is delivered. Again it changes nothing.
     *
     * @throws ProblemException {@code evaluation-not-found} for everybody else, {@code evaluation-not-released}
     */
    public Evaluation open(UUID id, Staff staff) {
        var evaluation = book.lock(id);
        if (!staff.id().equals(evaluation.work().agent())) {
            throw EvaluationBook.notFound(id);
        }
        if (!evaluation.released()) {
            throw new ProblemException("evaluation-not-released");
        }
        if (evaluation.state() == EvaluationState.RELEASED) {
            delivery.delivered(evaluation, book.now());
        }
        return book.get(id);
    }

    /**
     * The agent agrees, or appeals.
     *
     * @param appeal absent: agrees
     * @throws ProblemException {@code evaluation-not-found} for everybody else, {@code evaluation-not-to-answer}, {@code
     *     request-invalid}
     */
    public Evaluation answer(UUID id, Staff staff, @Nullable Appeal appeal) {
        var evaluation = book.lock(id);
        if (!staff.id().equals(evaluation.work().agent())) {
            throw EvaluationBook.notFound(id);
        }
        if (evaluation.state() != EvaluationState.DELIVERED) {
            throw new ProblemException("evaluation-not-to-answer");
        }
        if (appeal != null) {
            refuseUnknown(evaluation, appeal);
        }
        delivery.answered(evaluation, appeal);
        tasks.completeStep(
                id,
                Set.of(Elements.ACKNOWLEDGE),
                Map.of(Variables.RESULT_ANSWER, appeal == null ? "agree" : Answers.APPEAL));
        return book.get(id);
    }

    private void refuseUnknown(Evaluation evaluation, Appeal appeal) {
        var content = forms.get(evaluation.formKey(), evaluation.formVersion()).content();
        var known = content.keys().toList();
        if (appeal.items().isEmpty() || !known.containsAll(appeal.items())) {
            throw ProblemException.invalid(List.of(new FieldProblem("items", "field-invalid")));
        }
        if (appeal.reason().isBlank()) {
            throw ProblemException.invalid(List.of(new FieldProblem("reason", "field-required")));
        }
    }

    private ScoreStep step(UUID id, Staff staff) {
        return stepOf(id, staff).orElseThrow(() -> new ProblemException("task-not-yours"));
    }

    private static Optional<ScoreStep> step(Task task) {
        return Arrays.stream(ScoreStep.values())
                .filter(step -> step.element().equals(task.elementId()))
                .findFirst();
    }
}
