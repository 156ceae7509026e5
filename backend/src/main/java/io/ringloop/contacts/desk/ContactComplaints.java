package io.ringloop.contacts.desk;

import io.ringloop.complaints.ComplaintContacts;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.Complaints;
import io.ringloop.complaints.OpenComplaint;
import io.ringloop.complaints.Registration;
import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.FormStore;
import io.ringloop.contacts.store.MatterStore.Recorded;
import io.ringloop.customers.Customer;
import io.ringloop.customers.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints that come up in contacts, and those whose customers call again. */
@Component
class ContactComplaints {

    private static final String COMPLAINT = "complaint";
    private static final String PROGRESS = "PRG";
    private static final Map<String, String> KINDS = Map.of("PRG_URGE", "urge", "PRG_FACTS", "newFacts");
    private static final Set<String> EMOTIONS = Set.of("calm", "upset", "angry", "threatening");

    private final Complaints complaints;
    private final ComplaintContacts additions;
    private final ContactOrigin origin;
    private final FormStore forms;

    ContactComplaints(Complaints complaints, ComplaintContacts additions, ContactOrigin origin, FormStore forms) {
        this.complaints = complaints;
        this.additions = additions;
        this.origin = origin;
        this.forms = forms;
    }

    /** What this caller is waiting for. */
    List<OpenComplaint> open(List<Customer> candidates, @Nullable String callerNumber) {
        var number = PhoneNumber.of(callerNumber);
        var ids = candidates.stream().map(Customer::id).toList();
        return complaints.openOf(ids, number.withheld() ? null : number.dialled());
    }

    /**
     * A complaint is opened, or the contact joins the one it belongs to: adding is the default. Whoever asks about progress
     * is heard in their one open complaint.
     *
     * @return whether the matter is taken care of
     */
    boolean take(Recorded recorded, String followUp) {
        var contact = origin.contact(recorded.contactId());
        var matter = recorded.matter();
        if (followUp.equals(COMPLAINT)) {
            var draft = draft(contact, matter);
            complaints
                    .matching(draft)
                    .ifPresentOrElse(
                            open -> additions.add(open.caseId(), contact.id(), "newFacts"),
                            () -> complaints.open(draft));
            return true;
        }
        if (PROGRESS.equals(matter.reason1()) && contact.customerId() != null) {
            var open = complaints.openOf(Set.of(contact.customerId()), null);
            if (open.size() == 1) {
                var kind = KINDS.getOrDefault(String.valueOf(matter.reason2()), "other");
                additions.add(open.get(0).caseId(), contact.id(), kind);
            }
        }
        return false;
    }

    private ComplaintDraft draft(ContactRecord contact, Matter matter) {
        var emotion = forms.find(contact.id()).form().emotion();
        return new ComplaintDraft(
                matter.id(),
                contact.id(),
                ContactOrigin.agent(contact),
                origin.unit(contact),
                contact.customerId(),
                matter.reason2(),
                matter.product(),
                contact.channel(),
                contact.startedAt(),
                ContactOrigin.language(contact),
                Registration.ofMatter(
                        contact.withheld() ? null : contact.dialled(),
                        matter.need() == null ? matter.solution() : matter.need(),
                        EMOTIONS.contains(String.valueOf(emotion)) ? emotion : null));
    }
}
