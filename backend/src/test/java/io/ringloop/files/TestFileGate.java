package io.ringloop.files;

import io.ringloop.people.Staff;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The gate of a capability that owns things called {@code test-thing}. */
@Component
class TestFileGate implements FileGate {

    static final String TYPE = "test-thing";

    private final Map<UUID, Set<UUID>> readers = new ConcurrentHashMap<>();

    void letIn(UUID thing, Staff... staff) {
        for (var each : staff) {
            readers.computeIfAbsent(thing, key -> ConcurrentHashMap.newKeySet())
                    .add(each.id().value());
        }
    }

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(Staff staff, UUID subjectId) {
        return readers.getOrDefault(subjectId, Set.of()).contains(staff.id().value());
    }
}
