package io.ringloop.tickets.web;

import io.ringloop.cases.CaseStatus;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Text;
import io.ringloop.tasks.FormWords.Answer;
import io.ringloop.tickets.TicketDetails;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the browser gets it; its case has number, owner, clocks and story.
 *
 * @param progress what its customer reads about where it stands
 * @param target who does the work; absent in house
 * @param loops times the customer did not accept it as done
 * @param supervision how far its delay has come: 1 warned, 2 to 4 the breaches
 * @param targetUnit the unit that does it, once somebody named it
 * @param informedAt when the customer knew that it is done
 * @param informedBy how: {@code message} or {@code call}
 * @param callbackId the last callback that asked the customer
 * @param waitsForReply the customer was asked for something
 * @param mayObject it is closed unless the customer says that it is not done
 * @param aftercare what its closing demanded
 */
record TicketView(
        UUID caseId,
        String number,
        CaseStatus status,
        Text progress,
        TicketType type,
        @Nullable UUID contactId,
        @Nullable String reason,
        TicketDetails details,
        @Nullable String target,
        @Nullable TicketUnit targetUnit,
        @Nullable TicketPerson handler,
        int loops,
        int supervision,
        @Nullable Instant informedAt,
        @Nullable String informedBy,
        @Nullable UUID callbackId,
        List<TicketFormView> forms,
        boolean waitsForReply,
        boolean mayObject,
        List<String> aftercare) {

    /** Who had to do with it. */
    record TicketPerson(UUID id, String displayName) {}

    /** Who does the work, or whose work it is. */
    record TicketUnit(UUID id, String name) {}

    /** A form that was completed, with all it says. */
    record TicketFormView(
            UUID id,
            String elementId,
            Text title,
            Instant at,
            @Nullable TicketPerson by,
            List<Answer> answers) {}
}
