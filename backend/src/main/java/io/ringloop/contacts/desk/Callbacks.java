package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.CallbackStore;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.engine.Processes;
import io.ringloop.processes.InboundContactProcess.CallResults;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calling back those whom nobody answered: once per caller, and not when they were answered meanwhile. Customers we know are called by the process
 * {@code callback}; a number that belongs to nobody, or to several, by the process of the contact.
 */
@Component
public class Callbacks {

    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN = Duration.ofHours(2);
    private static final Duration DUE = Duration.ofMinutes(30);

    private final CallbackStore store;
    private final OrderedCallbacks ordered;
    private final ContactStore contacts;
    private final ContactWriter writer;
    private final Customers customers;
    private final Processes processes;
    private final Clock clock;

    Callbacks(
            CallbackStore store,
            OrderedCallbacks ordered,
            ContactStore contacts,
            ContactWriter writer,
            Customers customers,
            Processes processes,
            Clock clock) {
        this.store = store;
        this.ordered = ordered;
        this.contacts = contacts;
        this.writer = writer;
        this.customers = customers;
        this.processes = processes;
        this.clock = clock;
    }

    /** When a callback should be made, and how often it may still be tried. */
    public record Attempted(int attempts, int attemptsLeft, Instant retryAt) {}

    /** When a callback planned now should be made. */
    public Instant dueAt() {
        return clock.instant().plus(DUE);
    }

    /** Plans a callback; false when nothing is left to do here: this caller has one already, or one is ordered now. */
    @Transactional
    public boolean plan(UUID contactId) {
        var contact = contacts.find(contactId).orElseThrow();
        var now = clock.instant();
        var customer = contact.customerId() == null
                ? null
                : customers.find(contact.customerId()).orElse(null);
        var planned = (customer == null || !store.isOpen(keys(customer)))
                && store.open(Ids.next(), contactId, contact.callerKey(), contact.dialled(), now);
        if (planned && customer != null) {
            store.ordered(contactId, customer.id(), ordered.order(contact, customer));
        }
        if (planned && customer == null) {
            return true;
        }
        writer.close(contactId, now);
        return false;
    }

    /** Records what came of calling back. */
    @Transactional
    public Attempted record(UUID contactId, String result) {
        var now = clock.instant();
        var made = store.attempts(contactId) + 1;
        var again = result.equals(CallResults.NOT_REACHED) && made < ATTEMPTS;
        var closedAs = again ? null : result.equals(CallResults.NOT_REACHED) ? "gaveUp" : result;
        store.attempted(contactId, result, closedAs, now);
        if (!again) {
            writer.close(contactId, now);
        }
        return new Attempted(made, again ? ATTEMPTS - made : 0, now.plus(BETWEEN));
    }

    /** The caller has been answered: what was promised to them is done with. */
    @Transactional
    public void callOff(UUID answeredContact, @Nullable String callerNumber, Instant at) {
        var number = PhoneNumber.of(callerNumber);
        if (number.withheld()) {
            return;
        }
        for (var closed : store.callOff(key(number), answeredContact, at)) {
            if (closed.orderedId() != null) {
                ordered.drop(closed.orderedId());
            } else if (!closed.contactId().equals(answeredContact)) {
                processes.correlate(Messages.CALLBACK_CALLED_OFF, closed.contactId(), Map.of());
                writer.close(closed.contactId(), at);
            }
        }
    }

    /** Whether somebody with this number waits to be called back. */
    public boolean isOpenFor(@Nullable String callerNumber) {
        var number = PhoneNumber.of(callerNumber);
        return !number.withheld() && store.isOpen(Set.of(key(number)));
    }

    private static Set<String> keys(Customer customer) {
        return customer.numbers().stream()
                .map(number -> key(PhoneNumber.of(number.dialled())))
                .collect(Collectors.toSet());
    }

    private static String key(PhoneNumber number) {
        return number.e164() == null ? number.dialled() : number.e164();
    }
}
