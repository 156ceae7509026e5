package io.ringloop.complaints;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A form that somebody completed about a complaint. */
public record CompletedForm(
        UUID id, UUID caseId, String elementId, UUID taskId, Instant at, StaffId by, Map<String, Object> answers) {

    public CompletedForm {
        answers = Map.copyOf(answers);
    }
}
