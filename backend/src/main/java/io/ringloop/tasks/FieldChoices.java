package io.ringloop.tasks;

import io.ringloop.people.Staff;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.store.TaskStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people may choose in the fields of a task's form that point to something. */
@Component
public class FieldChoices {

    private final TaskStore store;
    private final TaskForms forms;
    private final TaskReach reach;
    private final ObjectProvider<TaskContext> contexts;
    private final ObjectProvider<FieldKind> kinds;

    FieldChoices(
            TaskStore store,
            TaskForms forms,
            TaskReach reach,
            ObjectProvider<TaskContext> contexts,
            ObjectProvider<FieldKind> kinds) {
        this.store = store;
        this.forms = forms;
        this.reach = reach;
        this.contexts = contexts;
        this.kinds = kinds;
    }

    /**
     * What whoever has the task may choose.
     *
     * @param words part of a name; blank: the likeliest ones
     * @param value only this one, if it may be chosen
     * @throws ProblemException {@code task-not-found} for everybody else, {@code parameter-invalid} for a field that points
     *     to nothing
     */
    public List<FieldChoice> of(UUID taskId, Staff staff, String field, String words, @Nullable String value) {
        var task = store.find(taskId)
                .filter(found -> staff.id().equals(found.assignee()))
                .orElseThrow(() -> Tasks.notFound(taskId));
        var kind = Optional.ofNullable(forms.kinds(task).get(field))
                .flatMap(this::kind)
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "field")));
        var asker = asker(task, staff);
        return value == null
                ? kind.search(asker, words.strip())
                : kind.find(asker, value).map(List::of).orElse(List.of());
    }

    /**
     * Refuses what this person could not have chosen.
     *
     * @throws ProblemException {@code request-invalid}
     */
    void check(Task task, Staff staff, Map<String, Object> values) {
        var asker = asker(task, staff);
        var errors = new ArrayList<FieldProblem>();
        forms.kinds(task).forEach((field, name) -> {
            if (values.get(field) instanceof String value) {
                kind(name)
                        .filter(kind -> kind.find(asker, value).isEmpty())
                        .ifPresent(kind -> errors.add(new FieldProblem(field, "field-invalid")));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** The case a task belongs to. */
    @Nullable
    UUID caseOf(Task task) {
        return task.businessKey() == null
                ? null
                : contexts.stream()
                        .filter(context -> context.processKey().equals(task.processKey()))
                        .flatMap(context -> context.caseOf(task.businessKey()).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** What was chosen, in words where it has a name. */
    Optional<String> name(String kind, String value) {
        return kind(kind).flatMap(found -> found.name(value));
    }

    private FieldAsker asker(Task task, Staff staff) {
        return new FieldAsker(staff, caseOf(task), reach.units(staff));
    }

    private Optional<FieldKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }
}
