package io.ringloop.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.store.TaskStore;
import io.ringloop.tasks.store.WorkListStore;
import io.ringloop.tasks.store.WorkListStore.Viewer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people see of tasks: lists, counts, the next one, one with its form. */
@Component
public class WorkList {

    private final WorkListStore lists;
    private final TaskStore store;
    private final TaskForms forms;
    private final TaskHelp help;
    private final TaskReach reach;
    private final RuntimeService runtime;
    private final ObjectProvider<TaskContext> contexts;
    private final People people;
    private final Clock clock;

    WorkList(
            WorkListStore lists,
            TaskStore store,
            TaskForms forms,
            TaskHelp help,
            TaskReach reach,
            RuntimeService runtime,
            ObjectProvider<TaskContext> contexts,
            People people,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.forms = forms;
        this.help = help;
        this.reach = reach;
        this.runtime = runtime;
        this.contexts = contexts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A task ready to be done.
     *
     * @param form the form-js schema in the reader's language; absent for a screen of the application
     * @param values what the process knows of its fields
     * @param help the instruction of the step
     */
    public record Opened(Task task, @Nullable JsonNode form, Map<String, Object> values, String help) {}

    public Page<Task> list(Staff staff, TaskFilter filter, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, WorkListStore.cursorSize(filter.sort()));
        var rows = lists.list(viewer(staff), filter, after, limit + 1);
        return Page.of(rows, limit, task -> WorkListStore.cursor(task, filter.sort()));
    }

    public TaskCounts counts(Staff staff) {
        return lists.counts(viewer(staff), clock.instant());
    }

    /** The most important own task, else the most important one on offer. */
    public Optional<Task> next(Staff staff) {
        return lists.next(viewer(staff));
    }

    /**
     * One task, for those whose list it is on.
     *
     * @throws ProblemException {@code task-not-found}
     */
    public Opened open(UUID id, Staff staff, Locale locale) {
        var task = store.find(id)
                .filter(found -> !reach.excludes(found, staff.id()))
                .filter(found -> TaskReach.covers(scope(staff), found) || reach.mayTake(found, staff))
                .orElseThrow(() -> Tasks.notFound(id));
        return new Opened(task, forms.schema(task, locale).orElse(null), values(task), help.of(task, locale));
    }

    private Map<String, Object> values(Task task) {
        var fields = forms.fields(task);
        var values = new LinkedHashMap<String, Object>();
        if (task.state() == Task.State.OPEN && !fields.isEmpty()) {
            runtime.getVariables(task.instanceId(), fields).forEach((name, value) -> {
                if (value != null) {
                    values.put(name, value);
                }
            });
            contexts.stream()
                    .filter(context -> context.processKey().equals(task.processKey()))
                    .forEach(context -> context.known(task).forEach((name, value) -> {
                        if (fields.contains(name)) {
                            values.put(name, value);
                        }
                    }));
        }
        return values;
    }

    private Viewer viewer(Staff staff) {
        return new Viewer(
                staff.id().value(),
                staff.roles().stream().map(Role::name).collect(Collectors.toSet()),
                reach.units(staff),
                scope(staff));
    }

    /** Who may give tasks to others sees theirs. */
    private Scope scope(Staff staff) {
        return people.scope(
                staff, staff.may(Permission.TASKS_ASSIGN) ? Permission.TASKS_ASSIGN : Permission.TASKS_WORK);
    }
}
