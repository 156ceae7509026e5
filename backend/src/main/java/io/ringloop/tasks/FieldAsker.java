package io.ringloop.tasks;

import io.ringloop.people.Staff;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who fills in a form, and about what.
 *
 * @param caseId the case the task belongs to, if any
 * @param reach the units whose people and work this person may know of
 */
public record FieldAsker(Staff staff, @Nullable UUID caseId, Set<UUID> reach) {

    public FieldAsker {
        reach = Set.copyOf(reach);
    }
}
