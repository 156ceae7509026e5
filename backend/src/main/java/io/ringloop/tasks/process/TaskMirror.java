package io.ringloop.tasks.process;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskNews;
import io.ringloop.tasks.TaskSubject;
import io.ringloop.tasks.store.EngineTask;
import io.ringloop.tasks.store.TaskStore;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Writes down in the work list what a task of the engine is like now. */
@Component
class TaskMirror {

    /** The clock turns amber when this part of the time is left. */
    private static final int WARN_AT_LAST = 4;

    /** The engine tells of a new task twice; what this thread wrote last need not be written again. */
    private record Mirrored(
            WeakReference<TaskEntity> entity, @Nullable EngineTask task) {

        boolean sameAs(TaskEntity other, EngineTask now) {
            return entity.get() == other && now.equals(task);
        }
    }

    private final ThreadLocal<Mirrored> mirrored =
            ThreadLocal.withInitial(() -> new Mirrored(new WeakReference<>(null), null));
    private final TaskStore store;
    private final TaskNews news;
    private final People people;
    private final SingletonSupplier<List<TaskContext>> contexts;
    private final Clock clock;

    TaskMirror(TaskStore store, TaskNews news, People people, ObjectProvider<TaskContext> contexts, Clock clock) {
        this.store = store;
        this.news = news;
        this.people = people;
        this.contexts = SingletonSupplier.of(() -> contexts.stream().toList());
        this.clock = clock;
    }

    void follow(TaskEntity entity, boolean created) {
        var task = read(entity);
        if (!created && mirrored.get().sameAs(entity, task)) {
            return;
        }
        mirrored.set(new Mirrored(new WeakReference<>(entity), task));
        var before = created ? Optional.<Task>empty() : store.find(task.id());
        var assignee = task.assignee() == null ? null : new StaffId(task.assignee());
        var unit = assignee == null
                ? null
                : people.find(assignee).map(Staff::unitId).orElse(null);
        if (before.isPresent()) {
            if (store.update(task, unit, clock.instant()) == 0) {
                return;
            }
        } else {
            var subject = describe(task);
            store.insert(task, subject, unit, clock.instant());
            unit = unit == null && subject != null ? subject.unitId() : unit;
        }
        var groups = !task.groups().isEmpty()
                || before.map(known -> !known.groups().isEmpty()).orElse(false);
        if (groups) {
            store.offer(task.id());
        }
        news.changed(
                task.id(),
                before.isEmpty() ? "created" : "changed",
                task.elementId(),
                before.map(Task::assignee).orElse(null),
                assignee,
                before.isEmpty() ? unit : before.get().unitId(),
                groups);
    }

    void end(String engineId, boolean completed) {
        var id = UUID.fromString(engineId);
        var before = store.find(id);
        var state = completed ? Task.State.COMPLETED : Task.State.CANCELLED;
        if (before.isPresent() && store.end(id, state, clock.instant()) > 0) {
            var task = before.get();
            news.changed(
                    id,
                    completed ? "completed" : "cancelled",
                    task.elementId(),
                    task.assignee(),
                    null,
                    task.unitId(),
                    task.assignee() == null);
        }
    }

    private static EngineTask read(TaskEntity entity) {
        var created = entity.getCreateTime().toInstant();
        var due = entity.getDueDate() == null ? null : entity.getDueDate().toInstant();
        var titles = (entity.getName() == null ? entity.getTaskDefinitionKey() : entity.getName()).split("\n", 2);
        var formKey = entity.getTaskDefinition().getFormKey();
        return new EngineTask(
                UUID.fromString(entity.getId()),
                processKey(entity),
                entity.getProcessDefinitionId(),
                entity.getProcessInstanceId(),
                businessKey(entity),
                entity.getTaskDefinitionKey(),
                titles[0],
                titles[titles.length - 1],
                formKey == null ? null : formKey.getExpressionText(),
                uuid(entity.getAssignee()),
                groups(entity),
                entity.getPriority(),
                created,
                due,
                due == null ? null : due.minus(Duration.between(created, due).dividedBy(WARN_AT_LAST)));
    }

    private @Nullable TaskSubject describe(EngineTask task) {
        var key = task.businessKey();
        return key == null
                ? null
                : contexts.obtain().stream()
                        .filter(context -> context.processKey().equals(task.processKey()))
                        .findFirst()
                        .flatMap(context -> context.describe(key))
                        .orElse(null);
    }

    private static String processKey(TaskEntity entity) {
        return entity.getProcessDefinition() == null
                ? ""
                : entity.getProcessDefinition().getKey();
    }

    private static @Nullable UUID businessKey(TaskEntity entity) {
        var execution = entity.getExecution();
        return execution == null ? null : uuid(execution.getProcessBusinessKey());
    }

    private static List<String> groups(TaskEntity entity) {
        return entity.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOfThisHouse) {
            return null;
        }
    }
}
