package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.contacts.store.CourseStore;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.people.Grants;
import io.ringloop.people.StaffId;
import io.ringloop.routing.CallerFacts;
import io.ringloop.routing.CallerFactsSource;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a caller may be. A number can belong to several people; only the agent knows which of them is calling. */
@Component
public class Callers implements CallerFactsSource {

    /** A contact opens its candidates for this long: while it is served, and for what is left to do about it on the same day. */
    private static final Duration ACCESS = Duration.ofHours(12);

    private final Customers customers;
    private final Callbacks callbacks;
    private final ContactComplaints complaints;
    private final ContactStore contacts;
    private final ContactWriter writer;
    private final CourseStore course;
    private final Grants grants;
    private final Clock clock;

    Callers(
            Customers customers,
            Callbacks callbacks,
            ContactComplaints complaints,
            ContactStore contacts,
            ContactWriter writer,
            CourseStore course,
            Grants grants,
            Clock clock) {
        this.customers = customers;
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.contacts = contacts;
        this.writer = writer;
        this.course = course;
        this.grants = grants;
        this.clock = clock;
    }

    /** Of several candidates the most valuable and the one who needs most care decide; all must be restricted to refuse. */
    @Override
    public CallerFacts factsOf(@Nullable String callerNumber) {
        var candidates = customers.candidates(callerNumber == null ? "" : callerNumber);
        var openCase = openCase(candidates, callerNumber);
        if (candidates.isEmpty()) {
            return new CallerFacts(CustomerValue.UNKNOWN, Care.NONE, openCase, false, null);
        }
        var now = clock.instant();
        return new CallerFacts(
                candidates.stream()
                        .map(customer -> Code.of(CustomerValue.class, customer.value()))
                        .min(Comparator.naturalOrder())
                        .orElse(CustomerValue.UNKNOWN),
                candidates.stream()
                        .map(customer -> Code.of(Care.class, customer.care()))
                        .max(Comparator.naturalOrder())
                        .orElse(Care.NONE),
                openCase,
                candidates.stream().allMatch(customer -> customer.restrictedAt(now)),
                candidates.size() == 1 ? candidates.get(0).id() : null);
    }

    private OpenCase openCase(List<Customer> candidates, @Nullable String callerNumber) {
        if (!complaints.open(candidates, callerNumber).isEmpty()) {
            return OpenCase.COMPLAINT;
        }
        return callbacks.isOpenFor(callerNumber) ? OpenCase.CALLBACK_DUE : OpenCase.NONE;
    }

    /** Keeps everybody the caller may be; the customer if it can only be one. */
    public void identify(UUID contactId) {
        var contact = contacts.find(contactId).orElseThrow();
        if (contact.customerId() != null) {
            return;
        }
        var candidates = customers.candidates(contact.dialled()).stream()
                .map(Customer::id)
                .toList();
        course.candidates(contactId, candidates);
        if (candidates.size() == 1) {
            writer.customer(contactId, candidates.get(0), null);
        }
    }

    /** Whoever serves the contact may see everybody it may come from, and who it came from. */
    public void openTo(UUID contactId, StaffId agent) {
        contacts.find(contactId).ifPresent(contact -> openTo(contact, agent));
    }

    void openTo(ContactRecord contact, StaffId agent) {
        var until = clock.instant().plus(ACCESS);
        Stream.concat(course.candidates(contact.id()).stream(), Stream.ofNullable(contact.customerId()))
                .distinct()
                .forEach(customer -> grants.grant(agent, Customers.SUBJECT, customer, contact.id(), until));
    }
}
