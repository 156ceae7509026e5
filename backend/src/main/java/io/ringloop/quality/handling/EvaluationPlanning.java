package io.ringloop.quality.handling;

import io.ringloop.cases.Cases;
import io.ringloop.deadlines.Calendars;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.quality.EvaluatedWork;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.Evaluation.Delivery;
import io.ringloop.quality.EvaluationForm;
import io.ringloop.quality.EvaluationForms;
import io.ringloop.quality.EvaluationOrigin;
import io.ringloop.quality.EvaluationState;
import io.ringloop.quality.Evaluations.EvaluationDraft;
import io.ringloop.quality.QualitySettings;
import io.ringloop.quality.SampledContact.State;
import io.ringloop.quality.SamplingPlans;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.quality.store.SampleStore;
import io.ringloop.quality.store.WorkStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is evaluated, with which form, and who must keep away from it. */
@Component
@Transactional
public class EvaluationPlanning {

    private static final String VISIT = "visit";

    private final EvaluationBook book;
    private final EvaluationStore store;
    private final SampleStore samples;
    private final SamplingPlans plans;
    private final WorkStore works;
    private final EvaluationForms forms;
    private final QualitySettings settings;
    private final Cases cases;
    private final People people;
    private final Calendars calendars;
    private final Tasks tasks;

    EvaluationPlanning(
            EvaluationBook book,
            EvaluationStore store,
            SampleStore samples,
            SamplingPlans plans,
            WorkStore works,
            EvaluationForms forms,
            QualitySettings settings,
            Cases cases,
            People people,
            Calendars calendars,
            Tasks tasks) {
        this.book = book;
        this.store = store;
        this.samples = samples;
        this.plans = plans;
        this.works = works;
        this.forms = forms;
        this.settings = settings;
        this.cases = cases;
        this.people = people;
        this.calendars = calendars;
        this.tasks = tasks;
    }

    /**
     * @throws ProblemException {@code evaluation-source-not-found}, {@code evaluation-own-work}, {@code
     *     evaluation-done-by-you}, {@code evaluation-begun-by-you}, {@code sample-not-found}, {@code sample-not-open}, {@code
     *     request-invalid}
     */
    public Evaluation plan(EvaluationDraft draft, Staff by, Scope scope) {
        var work = work(draft);
        if (!scope.covers(work.agent(), work.unitId())) {
            throw notFound();
        }
        if (work.agent().equals(by.id())) {
            throw new ProblemException("evaluation-own-work");
        }
        if (store.scorers(work.id()).contains(by.id())) {
            throw new ProblemException("evaluation-done-by-you");
        }
        take(draft, work);
        var form = form(draft, work);
        var evaluation = new Evaluation(
                Ids.next(),
                draft.origin(),
                work,
                draft.planId(),
                form.key(),
                form.version(),
                draft.origin() == EvaluationOrigin.MYSTERY ? settings.mysteryWeight() : BigDecimal.ONE,
                EvaluationState.PLANNED,
                null,
                null,
                null,
                0,
                null,
                new Delivery(null, null, null, false, null, null),
                null,
                null,
                book.now(),
                0);
        if (!store.add(evaluation, by.id())) {
            throw new ProblemException("evaluation-begun-by-you");
        }
        book.prove(
                "evaluation-planned", evaluation, Map.of("form", form.key(), "formVersion", form.version()), Map.of());
        return evaluation;
    }

    /** Until when it should be evaluated. */
    public Date dueAt(Evaluation evaluation) {
        var calendar = calendars.of(evaluation.work().unitId());
        return Date.from(calendar.plusDays(evaluation.createdAt(), settings.evaluateBusinessDays()));
    }

    /** Neither the person evaluated nor whoever has scored this work before may do any step of it. */
    public void keepAway(UUID id) {
        var evaluation = book.lock(id);
        tasks.exclude(id, null, evaluation.work().agent());
        store.scorers(evaluation.work().id()).forEach(scorer -> tasks.exclude(id, null, scorer));
    }

    /** It cannot be evaluated: it counts for nobody, and the next of its sample takes its place. */
    public void replace(UUID id) {
        var evaluation = book.lock(id);
        var reason = store.goneReason(id);
        if (evaluation.planId() != null) {
            plans.replace(evaluation.planId(), evaluation.work().id(), reason);
        }
        store.closed(id, EvaluationState.REPLACED, book.now());
        book.prove("evaluation-replaced", evaluation, Map.of(), Map.of("reason", reason));
    }

    private void take(EvaluationDraft draft, EvaluatedWork work) {
        var sampled = draft.origin() == EvaluationOrigin.SAMPLE;
        if (sampled != (draft.planId() != null)) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("planId", sampled ? "field-required" : "field-invalid")));
        }
        if (draft.planId() != null) {
            var sample = samples.lock(draft.planId(), work.id())
                    .orElseThrow(() -> new ProblemException("sample-not-found", Map.of("id", work.id())));
            if (sample.state() != State.OPEN) {
                throw new ProblemException("sample-not-open");
            }
            samples.state(draft.planId(), work.id(), State.TAKEN, null);
        }
    }

    private EvaluatedWork work(EvaluationDraft draft) {
        return switch (draft.source()) {
            case CONTACT ->
                works.contact(required(draft.sourceId(), "sourceId")).orElseThrow(EvaluationPlanning::notFound);
            case CASE -> ofCase(required(draft.sourceId(), "sourceId"));
            case VISIT -> visit(draft);
        };
    }

    private EvaluatedWork ofCase(UUID id) {
        var file = cases.find(id).filter(found -> found.owner() != null).orElseThrow(EvaluationPlanning::notFound);
        return new EvaluatedWork(
                Source.CASE,
                id,
                Objects.requireNonNull(file.owner()),
                file.unitId(),
                file.kind().code(),
                file.receivedAt());
    }

    private EvaluatedWork visit(EvaluationDraft draft) {
        if (draft.origin() != EvaluationOrigin.MYSTERY) {
            throw ProblemException.invalid(List.of(new FieldProblem("source", "field-invalid")));
        }
        var agent = people.get(new StaffId(required(draft.agent(), "agent")));
        var at = required(draft.at(), "at");
        if (at.isAfter(book.now())) {
            throw ProblemException.invalid(List.of(new FieldProblem("at", "field-invalid")));
        }
        return new EvaluatedWork(Source.VISIT, Ids.next(), agent.id(), agent.unitId(), VISIT, at);
    }

    private EvaluationForm form(EvaluationDraft draft, EvaluatedWork work) {
        return draft.formKey() == null ? forms.serving(works.scenario(work)) : forms.inForce(draft.formKey());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw ProblemException.invalid(List.of(new FieldProblem(field, "field-required")));
        }
        return value;
    }

    private static ProblemException notFound() {
        return new ProblemException("evaluation-source-not-found");
    }
}
