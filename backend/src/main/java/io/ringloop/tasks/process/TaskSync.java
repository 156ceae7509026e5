package io.ringloop.tasks.process;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_COMPLETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_DELETE;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hears of every task the engine makes, changes or ends, also through repair and migration, and has the work list follow
 * at once, in the same transaction. Waiting for the end of the command would miss what the engine itself only tells then.
 */
class TaskSync implements HistoryEventHandler {

    private static final String COMPLETED = "completed";

    private final SingletonSupplier<TaskMirror> mirror;

    TaskSync(ObjectProvider<TaskMirror> mirror) {
        this.mirror = SingletonSupplier.of(mirror::getObject);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricTaskInstanceEventEntity task) || task.getTaskId() == null) {
            return;
        }
        if (event.isEventOfType(TASK_INSTANCE_COMPLETE) || event.isEventOfType(TASK_INSTANCE_DELETE)) {
            mirror.obtain().end(task.getTaskId(), COMPLETED.equals(task.getDeleteReason()));
            return;
        }
        var commands = Objects.requireNonNull(Context.getCommandContext(), "a task changed outside of a command");
        var entity = commands.getTaskManager().findTaskById(task.getTaskId());
        if (entity != null) {
            mirror.obtain().follow(entity, event.isEventOfType(TASK_INSTANCE_CREATE));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
