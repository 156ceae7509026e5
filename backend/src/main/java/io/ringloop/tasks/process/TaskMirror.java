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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

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
    private final ObjectProvider<TaskContext> contexts;
    private final Clock clock;

    TaskMirror(TaskStore store, TaskNews news, People people, ObjectProvider<TaskContext> contexts, Clock clock) {
        this.store = store;
        this.news = news;
        this.people = people;
        this.contexts = contexts;
        this.clock = clock;
    }

    void follow(TaskEntity entity, boolean created) {
        var id = UUID.fromString(entity.getId());
        if (!created && mirrored.get().sameAs(entity, read(entity, false))) {
            return;
        }
        var before = created ? Optional.<Task>empty() : store.find(id);
        var task = read(entity, before.isEmpty());
        mirrored.set(new Mirrored(new WeakReference<>(entity), task.withoutSubject()));
        if (before.isEmpty()) {
            store.insert(task, clock.instant());
        } else if (store.update(task, clock.instant()) == 0) {
            return;
        }
        if (!task.groups().isEmpty()
                || before.map(known -> !known.groups().isEmpty()).orElse(false)) {
            store.offer(id);
        }
        news.changed(
                task.id(),
                before.isEmpty() ? "created" : "changed",
                task.elementId(),
                before.map(Task::assignee).orElse(null),
                task.assignee() == null ? null : new StaffId(task.assignee()),
                before.isEmpty() ? unit(task) : before.get().unitId(),
                !task.groups().isEmpty());
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

    private EngineTask read(TaskEntity entity, boolean describe) {
        var key = businessKey(entity);
        var created = instant(entity.getCreateTime());
        var due = entity.getDueDate() == null ? null : instant(entity.getDueDate());
        var titles = (entity.getName() == null ? entity.getTaskDefinitionKey() : entity.getName()).split("\n", 2);
        var assignee = uuid(entity.getAssignee());
        var definition = entity.getTaskDefinition();
        return new EngineTask(
                UUID.fromString(entity.getId()),
                processKey(entity),
                entity.getProcessDefinitionId(),
                entity.getProcessInstanceId(),
                key,
                entity.getTaskDefinitionKey(),
                titles[0],
                titles[titles.length - 1],
                definition.getFormKey() == null ? null : definition.getFormKey().getExpressionText(),
                describe && key != null ? describe(processKey(entity), key).orElse(null) : null,
                assignee,
                assignee == null
                        ? null
                        : people.find(new StaffId(assignee)).map(Staff::unitId).orElse(null),
                groups(entity),
                entity.getPriority(),
                created,
                due,
                due == null ? null : due.minus(Duration.between(created, due).dividedBy(WARN_AT_LAST)));
    }

    private Optional<TaskSubject> describe(String processKey, UUID key) {
        return contexts.stream()
                .filter(context -> context.processKey().equals(processKey))
                .findFirst()
                .flatMap(context -> context.describe(key));
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

    private static @Nullable UUID unit(EngineTask task) {
        if (task.assigneeUnit() != null) {
            return task.assigneeUnit();
        }
        return task.subject() == null ? null : task.subject().unitId();
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOfThisHouse) {
            return null;
        }
    }
}
