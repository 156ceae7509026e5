package io.ringloop.tasks.process;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_COMPLETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_DELETE;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Hears of every task the engine makes, changes or ends, also through repair and migration, and has the work list follow
 * at the end of the same command, in the same transaction.
 */
class TaskSync implements HistoryEventHandler {

    private final ObjectProvider<TaskMirror> mirror;
    private final ThreadLocal<Map<CommandContext, Changes>> underWay = ThreadLocal.withInitial(IdentityHashMap::new);

    TaskSync(ObjectProvider<TaskMirror> mirror) {
        this.mirror = mirror;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricTaskInstanceEventEntity task) || task.getTaskId() == null) {
            return;
        }
        var commands = Objects.requireNonNull(Context.getCommandContext(), "a task changed outside of a command");
        var changes = changesOf(commands);
        if (event.isEventOfType(TASK_INSTANCE_COMPLETE) || event.isEventOfType(TASK_INSTANCE_DELETE)) {
            changes.ended.put(task.getTaskId(), "completed".equals(task.getDeleteReason()));
        } else {
            TaskEntity entity = commands.getTaskManager().findTaskById(task.getTaskId());
            if (entity != null) {
                changes.open.put(task.getTaskId(), entity);
                if (event.isEventOfType(TASK_INSTANCE_CREATE)) {
                    changes.created.add(task.getTaskId());
                }
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private Changes changesOf(CommandContext commands) {
        return underWay.get().computeIfAbsent(commands, fresh -> {
            var changes = new Changes();
            fresh.registerCommandContextListener(changes);
            return changes;
        });
    }

    /** What one command did to tasks; written once, when it ends. */
    private final class Changes implements CommandContextListener {
        private final Map<String, TaskEntity> open = new LinkedHashMap<>();
        private final Set<String> created = new HashSet<>();
        private final Map<String, Boolean> ended = new LinkedHashMap<>();

        @Override
        public void onCommandContextClose(CommandContext commands) {
            underWay.get().remove(commands);
            var list = mirror.getObject();
            open.forEach((id, entity) -> {
                if (!ended.containsKey(id)) {
                    list.follow(entity, created.contains(id));
                }
            });
            ended.forEach((id, completed) -> {
                if (!created.contains(id)) {
                    list.end(id, completed);
                }
            });
        }

        @Override
        public void onCommandFailed(CommandContext commands, Throwable failure) {
            underWay.get().remove(commands);
            // The transaction is rolled back, and with it whatever the list would have followed.
        }
    }
}
