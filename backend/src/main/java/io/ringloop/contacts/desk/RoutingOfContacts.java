package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactNotFound;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.rules.ContactRoute;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where contacts were sent, and by which decision. */
@Component
public class RoutingOfContacts {

    private final ContactStore contacts;
    private final ContactWriter writer;
    private final RoutingFacts routing;

    RoutingOfContacts(ContactStore contacts, ContactWriter writer, RoutingFacts routing) {
        this.contacts = contacts;
        this.writer = writer;
        this.routing = routing;
    }

    /**
     * The way a contact went, with its queue and decision kept. What the PBX did counts, and the decision that it says it followed; else the one made when the dialplan asked, or one
     * made now if it got none in time, so that every contact has one.
     */
    @Transactional
    public String of(UUID contactId) {
        var contact = contacts.find(contactId).orElseThrow(() -> new ContactNotFound(contactId));
        if (contact.route() != null && contact.queue() != null && contact.decisionId() != null) {
            return contact.route();
        }
        var verdict = routing.verdict(contact);
        var decided = verdict.route();
        var route = contact.route() == null ? way(contact, decided) : contact.route();
        var queue = contact.queue() == null ? decided.queue() : contact.queue();
        writer.routed(contactId, route, queue, verdict.decisionId());
        return route;
    }

    /** Whoever waits in a queue went there, whatever would be decided now. */
    private static String way(ContactRecord contact, ContactRoute decided) {
        return contact.joinedAt() == null ? decided.route().code() : ContactRoute.Route.QUEUE.code();
    }
}
