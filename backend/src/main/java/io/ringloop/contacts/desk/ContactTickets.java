package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.MatterStore.Recorded;
import io.ringloop.rules.TicketType;
import io.ringloop.tickets.TicketDetails;
import io.ringloop.tickets.TicketDraft;
import io.ringloop.tickets.Tickets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tickets that come up in contacts. A repair, a refund and the like need more than a wrap-up holds: the agent opens their
 * ticket while the customer is there. What only needs to be told is opened from what was written down.
 */
@Component
class ContactTickets {

    static final String TICKET = "ticket";

    /** Subtypes of the table {@code contact-follow-up} for which the customer's words are enough. */
    private static final Map<String, TicketType> FROM_WORDS =
            Map.of("general", TicketType.OTHER, "feedback", TicketType.FEEDBACK);

    private final Tickets tickets;
    private final ContactOrigin origin;

    ContactTickets(Tickets tickets, ContactOrigin origin) {
        this.tickets = tickets;
        this.origin = origin;
    }

    /**
     * A ticket of the contact takes the matter over, or one is opened; the same matter asked again gives the same answer.
     *
     * @param subtype as the table names it; absent when it demands no ticket
     * @return whether the matter is taken care of
     */
    boolean take(Recorded recorded, @Nullable String subtype) {
        var matter = recorded.matter();
        if (tickets.takeOver(recorded.contactId(), Objects.requireNonNull(matter.id()))) {
            return true;
        }
        var type = subtype == null ? null : FROM_WORDS.get(subtype);
        var words = matter.need() == null ? matter.solution() : matter.need();
        if (type == null || words == null || words.isBlank()) {
            return false;
        }
        tickets.open(draft(origin.contact(recorded.contactId()), matter, type, words));
        return true;
    }

    private TicketDraft draft(ContactRecord contact, Matter matter, TicketType type, String words) {
        return new TicketDraft(
                type,
                matter.id(),
                contact.id(),
                null,
                origin.unit(contact),
                contact.customerId(),
                matter.reason2(),
                contact.channel(),
                contact.startedAt(),
                ContactOrigin.language(contact),
                TicketDetails.inWords(phone(contact), words, matter.product()));
    }

    private static @Nullable String phone(ContactRecord contact) {
        return contact.withheld() || contact.e164() == null ? null : contact.dialled();
    }
}
