package io.ringloop.tickets;

import io.ringloop.people.StaffId;
import io.ringloop.rules.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is besides its case.
 *
 * @param matterId the matter of a contact it came from
 * @param reason second level of the reason of that matter
 * @param countsFrom from when its clocks count: when it was received, or reopened
 * @param target who does the work, a word of the table ticket-assignment; absent in house
 * @param targetUnit the unit that does it, once somebody named it
 * @param handler who did the work in house last
 * @param loops times the customer did not accept it as done
 * @param supervision how far its delay has come: 1 warned, 2 to 4 the breaches
 * @param noticeId the message that tells the customer the result
 * @param informedAt when the customer knew: the message arrived, or the call was answered
 * @param informedBy how: {@code message} or {@code call}
 * @param attemptsLeft calls to tell the customer that may still be made; absent before the first
 * @param callbackId the last callback that asked the customer
 * @param aftercare what its closing demanded
 */
public record Ticket(
        UUID caseId,
        TicketType type,
        @Nullable UUID matterId,
        @Nullable UUID contactId,
        @Nullable String reason,
        String language,
        TicketDetails details,
        Instant countsFrom,
        @Nullable String target,
        @Nullable UUID targetUnit,
        @Nullable StaffId handler,
        int loops,
        int supervision,
        @Nullable UUID noticeId,
        @Nullable Instant informedAt,
        @Nullable String informedBy,
        @Nullable Integer attemptsLeft,
        @Nullable UUID callbackId,
        List<String> aftercare) {

    public Ticket {
        aftercare = List.copyOf(aftercare);
    }
}
