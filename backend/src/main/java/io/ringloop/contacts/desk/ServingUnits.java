package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On whose behalf a contact was served. */
@Component
class ServingUnits {

    private final People people;

    ServingUnits(People people) {
        this.people = people;
    }

    /** The unit of the contact, else that of its agent; empty while nobody served it. */
    Optional<UUID> of(ContactRecord contact) {
        return Optional.ofNullable(contact.unitId())
                .or(() -> Optional.ofNullable(contact.agentId())
                        .map(agent -> people.get(new StaffId(agent)).unitId()));
    }
}
