package io.ringloop.quality.remediation.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.quality.remediation.Remediation;
import io.ringloop.quality.remediation.RemediationBook;
import io.ringloop.quality.remediation.RemediationKind;
import io.ringloop.quality.remediation.RemediationStage;
import io.ringloop.quality.remediation.Trainings;
import io.ringloop.quality.remediation.Trainings.Attendance;
import io.ringloop.quality.remediation.store.RemediationListStore;
import io.ringloop.quality.remediation.store.RemediationListStore.Figures;
import io.ringloop.quality.remediation.store.RemediationListStore.Narrowing;
import io.ringloop.quality.remediation.web.RemediationViews.RemediationCount;
import io.ringloop.quality.remediation.web.RemediationViews.RemediationRow;
import io.ringloop.quality.remediation.web.RemediationViews.RemediationView;
import io.ringloop.rules.Code;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What follows quality results. The steps themselves are tasks on the work list; a session of a training is recorded here. */
@RestController
class RemediationController {

    private static final int MOST = 200;

    private final RemediationListStore lists;
    private final RemediationViews views;
    private final Trainings trainings;
    private final Idempotency idempotency;
    private final Actor actor;

    RemediationController(
            RemediationListStore lists,
            RemediationViews views,
            Trainings trainings,
            Idempotency idempotency,
            Actor actor) {
        this.lists = lists;
        this.views = views;
        this.trainings = trainings;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** @param presence {@code attended}, {@code absent} or {@code excused} */
    record TrainingAttendance(
            @NotNull UUID agent,

            @NotNull @Pattern(regexp = "attended|absent|excused")
            String presence,

            @Nullable @Min(0) @Max(100) Integer testScore) {}

    /** @param attendance of everybody who is still invited */
    record TrainingSession(
            @NotNull Instant heldAt,

            @NotNull @Size(max = 500) List<@Valid TrainingAttendance> attendance) {}

    /**
     * @param key a kind or a cause
     * @param late held late, or not held though due
     * @param before evaluations before it, and how many failed
     */
    record RemediationFigure(
            String key,
            int opened,
            int open,
            int held,
            int late,
            int calledOff,
            RemediationCount before,
            RemediationCount after) {}

    record RemediationFigures(List<RemediationFigure> kinds, List<RemediationFigure> causes) {}

    /**
     * The latest first. Agents see their own, leaders those of their people.
     *
     * @param kind {@code individual}, {@code streak} or {@code common}
     * @param plan whether there is an improvement plan
     * @param from of when it was opened
     */
    @GetMapping("/api/remediations")
    @Requires(Permission.QUALITY_READ)
    Page<RemediationRow> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Boolean plan,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.max(1, Math.min(limit, MOST));
        var narrowing = new Narrowing(
                code(RemediationKind.class, "kind", kind),
                code(RemediationStage.class, "stage", stage),
                open,
                plan,
                agent,
                cause,
                from,
                until);
        var rows = lists.list(scope(), narrowing, Cursor.parse(cursor, 2), most + 1);
        return Page.of(rows, most, RemediationListStore::cursor).map(views::row);
    }

    @GetMapping("/api/remediations/{id}")
    @Requires(Permission.QUALITY_READ)
    RemediationView get(@PathVariable UUID id) {
        return view(seen(id));
    }

    /** A session of the training was held; whoever was missing needs another. */
    @PostMapping("/api/remediations/{id}/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.QUALITY_READ)
    RemediationView hold(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody TrainingSession session) {
        return idempotency.once(key, session, RemediationView.class, () -> {
            seen(id);
            var attendance = session.attendance().stream()
                    .map(each -> new Attendance(each.agent(), each.presence(), each.testScore()))
                    .toList();
            trainings.hold(id, actor.staff(), session.heldAt(), attendance);
            return view(seen(id));
        });
    }

    /** How it went, by kind and by cause, of what was opened in the period. */
    @GetMapping("/api/remediation-figures")
    @Requires(Permission.QUALITY_READ)
    RemediationFigures figures(@RequestParam Instant from, @RequestParam Instant until) {
        if (!from.isBefore(until)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "until"));
        }
        var narrowing = new Narrowing(null, null, null, null, null, null, from, until);
        return new RemediationFigures(
                lists.kinds(scope(), narrowing).stream()
                        .map(RemediationController::figure)
                        .toList(),
                lists.causes(scope(), narrowing).stream()
                        .map(RemediationController::figure)
                        .toList());
    }

    private RemediationView view(Remediation one) {
        return views.view(one, scope(), actor.staff().id());
    }

    private Remediation seen(UUID id) {
        return lists.find(id, scope()).orElseThrow(() -> RemediationBook.notFound(id));
    }

    private Scope scope() {
        return actor.scope(Permission.QUALITY_READ);
    }

    private static RemediationFigure figure(Figures figures) {
        return new RemediationFigure(
                figures.key(),
                figures.opened(),
                figures.open(),
                figures.held(),
                figures.late(),
                figures.calledOff(),
                RemediationViews.count(figures.before()),
                RemediationViews.count(figures.after()));
    }

    private static <E extends Enum<E> & Code> @Nullable E code(Class<E> type, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Code.of(type, text);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException("parameter-invalid", Map.of("name", name), unknown);
        }
    }
}
