package io.ringloop.contacts.desk;

import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.tasks.FieldAsker;
import io.ringloop.tasks.FieldChoice;
import io.ringloop.tasks.FieldKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Fields that name the contact in which something was said: those of the case, and later ones with its customer, or of
 * nobody known, that whoever asks had.
 */
@Component
class ContactFields implements FieldKind {

    private final ContactStore contacts;
    private final CaseLinks links;
    private final Cases cases;

    ContactFields(ContactStore contacts, CaseLinks links, Cases cases) {
        this.contacts = contacts;
        this.links = links;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "contact";
    }

    /** The latest first, each called by its beginning; words narrow by the number. */
    @Override
    public List<FieldChoice> search(FieldAsker asker, String words) {
        return Optional.ofNullable(asker.caseId()).flatMap(cases::find).stream()
                .flatMap(file -> contacts
                        .ofCase(
                                links.contacts(file.id()),
                                file.customerId(),
                                asker.staff().id().value(),
                                file.receivedAt(),
                                MOST)
                        .stream())
                .filter(contact -> contact.dialled().contains(words))
                .map(ContactFields::choice)
                .toList();
    }

    @Override
    public Optional<FieldChoice> find(FieldAsker asker, String value) {
        var id = UUID.fromString(value);
        var known = search(asker, "").stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst();
        return known.isPresent() || asker.caseId() == null
                ? known
                : links.contacts(asker.caseId()).stream()
                        .filter(id::equals)
                        .map(linked -> new FieldChoice(value, value, null))
                        .findFirst();
    }

    private static FieldChoice choice(ContactRecord contact) {
        return new FieldChoice(
                contact.id().toString(), contact.startedAt().toString(), contact.withheld() ? null : contact.dialled());
    }
}
