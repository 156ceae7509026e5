package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactNotFound;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case that comes up in a contact takes over from it. */
@Component
class ContactOrigin {

    private final ContactStore contacts;
    private final People people;

    ContactOrigin(ContactStore contacts, People people) {
        this.contacts = contacts;
        this.people = people;
    }

    ContactRecord contact(UUID id) {
        return contacts.find(id).orElseThrow(() -> new ContactNotFound(id));
    }

    /** Who served it. */
    static @Nullable StaffId agent(ContactRecord contact) {
        return contact.agentId() == null ? null : new StaffId(contact.agentId());
    }

    /** The unit it belongs to, else that of who served it. */
    UUID unit(ContactRecord contact) {
        var agent = agent(contact);
        var unit = contact.unitId() == null && agent != null ? people.get(agent).unitId() : contact.unitId();
        return Objects.requireNonNull(unit, "a contact that was served has a unit");
    }

    static String language(ContactRecord contact) {
        return "en".equals(contact.language()) ? "en" : "zh-CN";
    }
}
