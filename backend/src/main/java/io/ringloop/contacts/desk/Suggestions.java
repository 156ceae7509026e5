package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactNotFound;
import io.ringloop.contacts.store.ContactStore;
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

    private final ContactStore contacts;
    private final ServingUnits units;
    private final Notices notices;

    Suggestions(ContactStore contacts, ServingUnits units, Notices notices) {
        this.contacts = contacts;
        this.units = units;
        this.notices = notices;
    }

    /** Once per matter; nobody can be told of what an unknown customer suggests. */
    void acknowledge(Recorded recorded) {
        var contact = contacts.find(recorded.contactId()).orElseThrow(() -> new ContactNotFound(recorded.contactId()));
        var customer = contact.customerId();
        if (customer == null) {
            return;
        }
        var language = "en".equals(contact.language()) ? "en" : "zh-CN";
        notices.send(NoticeOrder.of(
                        TEMPLATE,
                        Recipient.customer(customer, language),
                        units.of(contact).orElseThrow(),
                        Map.of())
                .about("contact", contact.id())
                .once(TEMPLATE + ":" + recorded.matter().id()));
    }
}
