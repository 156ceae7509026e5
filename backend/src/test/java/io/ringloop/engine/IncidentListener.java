package io.ringloop.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers incidents, which are raised on the threads of the job executor. */
@Component
class IncidentListener {

    private static final List<Incident> RAISED = new CopyOnWriteArrayList<>();

    @EventListener
    void on(IncidentRaised event) {
        RAISED.add(event.incident());
    }

    static Optional<Incident> raised(UUID businessKey) {
        return RAISED.stream()
                .filter(incident -> businessKey.toString().equals(incident.businessKey()))
                .findFirst();
    }
}
