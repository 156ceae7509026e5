package io.ringloop.tasks.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine tell the work list. */
@Component
class TaskSyncSetUp extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskMirror> mirror;

    TaskSyncSetUp(ObjectProvider<TaskMirror> mirror) {
        this.mirror = mirror;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<HistoryEventHandler> former = engine.getCustomHistoryEventHandlers();
        var handlers = former == null ? new ArrayList<HistoryEventHandler>() : new ArrayList<>(former);
        handlers.add(new TaskSync(mirror));
        engine.setCustomHistoryEventHandlers(handlers);
    }
}
