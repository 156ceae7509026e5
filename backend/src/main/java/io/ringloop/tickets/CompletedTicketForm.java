package io.ringloop.tickets;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A form that somebody completed about a ticket. */
public record CompletedTicketForm(
        UUID id, UUID caseId, String elementId, UUID taskId, Instant at, StaffId by, Map<String, Object> answers) {

    public CompletedTicketForm {
        answers = Map.copyOf(answers);
    }
}
