package io.ringloop.tasks.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Page;
import io.ringloop.tasks.FieldChoice;
import io.ringloop.tasks.FieldChoices;
import io.ringloop.tasks.TaskCounts;
import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.Tasks;
import io.ringloop.tasks.WorkList;
import io.ringloop.tasks.web.TaskViews.TaskRow;
import io.ringloop.tasks.web.TaskViews.TaskView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list. */
@RestController
@RequestMapping("/api/tasks")
@Requires(Permission.TASKS_WORK)
class TaskController {

    private static final int MOST = 200;

    private final WorkList list;
    private final Tasks tasks;
    private final FieldChoices choices;
    private final TaskViews views;
    private final Actor actor;

    TaskController(WorkList list, Tasks tasks, FieldChoices choices, TaskViews views, Actor actor) {
        this.list = list;
        this.tasks = tasks;
        this.choices = choices;
        this.views = views;
        this.actor = actor;
    }

    @GetMapping
    Page<TaskRow> list(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new TaskFilter(
                TaskViews.choice(TaskFilter.View.class, "view", view),
                TaskViews.choice(TaskFilter.Sort.class, "sort", sort),
                process,
                element,
                q);
        return views.rows(list.list(actor.staff(), filter, cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @GetMapping("/counts")
    TaskCounts counts() {
        return list.counts(actor.staff());
    }

    @GetMapping("/next")
    ResponseEntity<TaskRow> next() {
        return list.next(actor.staff())
                .map(task -> ResponseEntity.ok(views.row(task)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskView> open(@PathVariable UUID id, Locale locale) {
        var opened = list.open(id, actor.staff(), locale);
        return ResponseEntity.ok().eTag(ETags.of(opened.task().version())).body(views.view(opened));
    }

    /**
     * What can be chosen in a field of the form that points to something.
     *
     * @param value only this one, if it can be chosen
     */
    @GetMapping("/{id}/choices")
    List<FieldChoice> choices(
            @PathVariable UUID id,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String value) {
        return choices.of(id, actor.staff(), field, q, value);
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<TaskRow> claim(@PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return answer(views.row(tasks.claim(id, actor.staff(), ETags.version(ifMatch))));
    }

    @PostMapping("/{id}/unclaim")
    ResponseEntity<TaskRow> unclaim(@PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return answer(views.row(tasks.unclaim(id, actor.staff(), ETags.version(ifMatch))));
    }

    /** Whom to give the task. */
    record TaskAssignment(@NotNull UUID staffId) {}

    @PostMapping("/{id}/assign")
    @Requires(Permission.TASKS_ASSIGN)
    ResponseEntity<TaskRow> assign(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody TaskAssignment assignment) {
        var task = tasks.assign(
                id, new StaffId(assignment.staffId()), actor.scope(Permission.TASKS_ASSIGN), ETags.version(ifMatch));
        return answer(views.row(task));
    }

    /** The fields of the form by key. */
    record TaskCompletion(@Nullable Map<String, @Nullable Object> values) {}

    @PostMapping("/{id}/complete")
    ResponseEntity<Void> complete(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody TaskCompletion completion) {
        tasks.complete(id, actor.staff(), ETags.version(ifMatch), TaskViews.given(completion.values()));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<TaskRow> answer(TaskRow row) {
        return ResponseEntity.ok().eTag(ETags.of(row.version())).body(row);
    }
}
