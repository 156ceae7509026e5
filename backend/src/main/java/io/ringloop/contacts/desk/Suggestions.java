package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.MatterStore.Recorded;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Suggestions that come up in contacts: whoever makes one is told that it was taken up. */
@Component
class Suggestions {

    private static final String TEMPLATE = "suggestion-registered";

    private final ContactOrigin origin;
    private final Notices notices;

    Suggestions(ContactOrigin origin, Notices notices) {
        this.origin = origin;
        this.notices = notices;
    }

    /** Once per matter; nobody can be told of what an unknown customer suggests. */
    void acknowledge(Recorded recorded) {
        var contact = origin.contact(recorded.contactId());
        var customer = contact.customerId();
        if (customer == null) {
            return;
        }
        notices.send(NoticeOrder.of(
                        TEMPLATE,
                        Recipient.customer(customer, ContactOrigin.language(contact)),
                        origin.unit(contact),
                        Map.of())
                .about("contact", contact.id())
                .once(TEMPLATE + ":" + recorded.matter().id()));
    }
}
