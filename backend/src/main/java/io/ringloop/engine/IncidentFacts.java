package io.ringloop.engine;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records steps that failed for good and that they were mended. The message is left out: it may hold personal data. */
@Component
class IncidentFacts {

    private final Archive archive;

    IncidentFacts(Archive archive) {
        this.archive = archive;
    }

    @EventListener
    void record(IncidentRaised event) {
        archive.append(fact("incident-raised", event.incident()));
    }

    @EventListener
    void record(IncidentResolved event) {
        archive.append(fact("incident-resolved", event.incident()));
    }

    private static Fact fact(String kind, Incident incident) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("process", incident.processKey());
        data.put("instance", incident.instanceId());
        data.put("type", incident.type());
        if (incident.elementId() != null) {
            data.put("element", incident.elementId());
        }
        var fact = Fact.of(kind, "incident", incident.id(), data);
        var business = business(incident.businessKey());
        return business == null ? fact : fact.in(business);
    }

    private static @Nullable UUID business(@Nullable String key) {
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException notOneOfOurs) {
            return null;
        }
    }
}
