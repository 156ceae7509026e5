package io.ringloop.quality.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.Evaluation.Appeal;
import io.ringloop.quality.EvaluationOrigin;
import io.ringloop.quality.EvaluationState;
import io.ringloop.quality.Evaluations;
import io.ringloop.quality.Evaluations.EvaluationDraft;
import io.ringloop.quality.handling.ScoreProof;
import io.ringloop.quality.store.EvaluationListStore;
import io.ringloop.quality.store.EvaluationListStore.Narrowing;
import io.ringloop.quality.store.EvaluationListStore.Reader;
import io.ringloop.quality.web.EvaluationViews.EvaluationDraftView;
import io.ringloop.quality.web.EvaluationViews.EvaluationFindings;
import io.ringloop.quality.web.EvaluationViews.EvaluationRow;
import io.ringloop.quality.web.EvaluationViews.EvaluationView;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations: begin one, mark it, see one's own and answer. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationController {

    private static final int MOST = 200;

    private final Evaluations evaluations;
    private final EvaluationListStore lists;
    private final EvaluationViews views;
    private final ScoreProof proof;
    private final Idempotency idempotency;
    private final Actor actor;

    EvaluationController(
            Evaluations evaluations,
            EvaluationListStore lists,
            EvaluationViews views,
            ScoreProof proof,
            Idempotency idempotency,
            Actor actor) {
        this.evaluations = evaluations;
        this.lists = lists;
        this.views = views;
        this.proof = proof;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * What is to be evaluated.
     *
     * @param planId the sampling plan that chose it
     * @param sourceId of the contact or case; absent for a visit
     * @param agent who was visited, and {@code at} when
     * @param form another form than the one for the service
     */
    record EvaluationStart(
            @NotNull @Pattern(regexp = "sample|manual|complaint|mystery")
            String origin,

            @NotNull @Pattern(regexp = "contact|case|visit") String source,
            @Nullable UUID planId,
            @Nullable UUID sourceId,
            @Nullable UUID agent,
            @Nullable Instant at,
            @Nullable @Size(max = 40) String form) {}

    /** @param reason why marks of others are kept or corrected */
    record EvaluationMarks(
            @NotNull EvaluationFindings findings,
            @Nullable @Size(max = 2000) String reason) {}

    record EvaluationGone(@NotBlank @Size(max = 500) String reason) {}

    /** @param appeal absent: the agent agrees */
    record EvaluationAnswer(@Nullable @Valid AppealForm appeal) {}

    record AppealForm(
            @NotNull @Size(min = 1, max = 100) List<@NotNull String> items,
            @NotBlank @Size(max = 2000) String reason) {}

    /** @param intact whether the row says what the trail says */
    record ScoreVersionProof(int version, boolean intact) {}

    /** @param intact whether every version is */
    record EvaluationProof(boolean intact, List<ScoreVersionProof> versions) {}

    /**
     * The latest first. Those evaluated and their leaders see what is released.
     *
     * @param from of when the agent served
     * @param until work of this moment and later is not shown
     * @param released only those that are, as figures count them
     */
    @GetMapping
    @Requires(Permission.QUALITY_READ)
    Page<EvaluationRow> list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(defaultValue = "false") boolean released,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.max(1, Math.min(limit, MOST));
        var narrowing = new Narrowing(from, until, agent, unit, origin, state(state), plan, released);
        var rows = lists.list(new Reader(scope(), works()), narrowing, Cursor.parse(cursor, 2), most + 1);
        return Page.of(rows, most, EvaluationListStore::cursor).map(views::row);
    }

    @GetMapping("/{id}")
    @Requires(Permission.QUALITY_READ)
    EvaluationView get(@PathVariable UUID id) {
        return view(evaluations.get(id, scope(), works()));
    }

    /** Begins an evaluation; whoever begins it has it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.QUALITY_WORK)
    EvaluationView begin(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody EvaluationStart start) {
        return idempotency.once(key, start, EvaluationView.class, () -> {
            var draft = new EvaluationDraft(
                    EvaluationOrigin.valueOf(start.origin().toUpperCase(Locale.ROOT)),
                    Source.of(start.source()),
                    start.planId(),
                    start.sourceId(),
                    start.agent(),
                    start.at(),
                    start.form());
            return view(evaluations.begin(draft, actor.staff(), actor.scope(Permission.QUALITY_WORK)));
        });
    }

    /** Keeps what is written so far. */
    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.QUALITY_WORK)
    void save(@PathVariable UUID id, @Valid @RequestBody EvaluationMarks marks) {
        evaluations.save(id, actor.staff(), marks.findings().read(), marks.reason());
    }

    /** Scores: from now on the marks stand. */
    @PostMapping("/{id}/score")
    @Requires(Permission.QUALITY_WORK)
    EvaluationView score(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody EvaluationMarks marks) {
        return idempotency.once(
                key,
                marks,
                EvaluationView.class,
                () -> view(evaluations.score(id, actor.staff(), marks.findings().read(), marks.reason())));
    }

    /** It cannot be evaluated; the next of the sample takes its place. */
    @PostMapping("/{id}/gone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.QUALITY_WORK)
    void gone(@PathVariable UUID id, @Valid @RequestBody EvaluationGone gone) {
        evaluations.gone(id, actor.staff(), gone.reason().strip());
    }

    /** The agent looks at the result. */
    @PostMapping("/{id}/open")
    @Requires(Permission.QUALITY_READ)
    EvaluationView open(@PathVariable UUID id) {
        return view(evaluations.open(id, actor.staff()));
    }

    /** The agent agrees or appeals. */
    @PostMapping("/{id}/answer")
    @Requires(Permission.QUALITY_READ)
    EvaluationView answer(@PathVariable UUID id, @Valid @RequestBody EvaluationAnswer answer) {
        var form = answer.appeal();
        var appeal =
                form == null ? null : new Appeal(form.items(), form.reason().strip());
        return view(evaluations.answer(id, actor.staff(), appeal));
    }

    /** Whether the scores are what they were when they were recorded in the trail. */
    @GetMapping("/{id}/proof")
    @Requires(Permission.QUALITY_READ)
    EvaluationProof proof(@PathVariable UUID id) {
        evaluations.get(id, scope(), works());
        var versions = proof.check(id).stream()
                .map(each -> new ScoreVersionProof(each.version(), each.intact()))
                .toList();
        return new EvaluationProof(versions.stream().allMatch(ScoreVersionProof::intact), versions);
    }

    private EvaluationView view(Evaluation evaluation) {
        var reader = actor.staff();
        var open = evaluations
                .draft(evaluation.id(), reader)
                .map(EvaluationViews::draft)
                .or(() -> evaluations
                        .stepOf(evaluation.id(), reader)
                        .map(step -> new EvaluationDraftView(step.code(), null, null)))
                .orElse(null);
        return views.view(evaluation, open);
    }

    private Scope scope() {
        return actor.scope(Permission.QUALITY_READ);
    }

    private boolean works() {
        return actor.may(Permission.QUALITY_WORK);
    }

    private static @Nullable EvaluationState state(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(EvaluationState.values())
                        .filter(state -> state.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "state")));
    }
}
