package io.ringloop.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Turns the engine's incidents into events, in the same transaction; the history sees them all, also those of repairs. */
class IncidentEvents implements HistoryEventHandler {

    private final ApplicationEventPublisher events;

    IncidentEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricIncidentEventEntity entity) {
            if (event.isEventOfType(INCIDENT_CREATE)) {
                events.publishEvent(new IncidentRaised(incident(entity)));
            } else if (event.isEventOfType(INCIDENT_RESOLVE) || event.isEventOfType(INCIDENT_DELETE)) {
                events.publishEvent(new IncidentResolved(incident(entity)));
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> historyEvents) {
        historyEvents.forEach(this::handleEvent);
    }

    private static Incident incident(HistoricIncidentEventEntity entity) {
        return new Incident(
                entity.getId(),
                entity.getIncidentType(),
                entity.getProcessDefinitionKey(),
                entity.getProcessInstanceId(),
                businessKey(entity.getProcessInstanceId()),
                entity.getActivityId(),
                entity.getIncidentMessage());
    }

    private static @Nullable String businessKey(@Nullable String instanceId) {
        var commands = Context.getCommandContext();
        if (instanceId == null || commands == null) {
            return null;
        }
        var instance = commands.getExecutionManager().findExecutionById(instanceId);
        return instance == null ? null : instance.getBusinessKey();
    }
}
