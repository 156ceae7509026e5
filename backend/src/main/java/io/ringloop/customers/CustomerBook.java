package io.ringloop.customers;

import io.ringloop.customers.store.CustomerStore;
import io.ringloop.customers.store.ServedStore;
import io.ringloop.people.Grants;
import io.ringloop.people.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads customers to change them, writes them, decides their segments anew, and tells. */
@Component
class CustomerBook {

    private final CustomerStore store;
    private final Segments segments;
    private final Grants grants;
    private final ServedStore served;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerBook(
            CustomerStore store,
            Segments segments,
            Grants grants,
            ServedStore served,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.segments = segments;
        this.grants = grants;
        this.served = served;
        this.events = events;
        this.clock = clock;
    }

    /** Now, as exactly as PostgreSQL keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Customer get(UUID id) {
        return store.find(id).orElseThrow(() -> new CustomerNotFound(id));
    }

    /** The customer, unless they are not for this person. */
    Customer get(UUID id, Scope scope) {
        return permitted(get(id), scope);
    }

    /** The same, locked until the end of the transaction. */
    Customer lock(UUID id, Scope scope) {
        return permitted(store.lock(id).orElseThrow(() -> new CustomerNotFound(id)), scope);
    }

    /** Whether the customer is for this person: by the scope, a contact that grants it, or the work of the team. */
    boolean sees(UUID id, Scope scope) {
        return scope.all() || grants.allows(scope.self(), Customers.SUBJECT, id) || served.served(id, scope);
    }

    private Customer permitted(Customer customer, Scope scope) {
        if (!sees(customer.id(), scope)) {
            throw new CustomerNotFound(customer.id());
        }
        return customer;
    }

    /** Changes lists of a customer; nothing is told or counted where nothing changed. */
    Customer change(UUID id, Scope scope, Consumer<Customer> work) {
        var before = lock(id, scope);
        work.accept(before);
        if (get(before.id()).equals(before)) {
            return before;
        }
        store.touch(before.id(), now());
        return changed(before, ChangeCause.EDIT);
    }

    /** Decides the segments of somebody new. */
    Customer added(UUID id) {
        segments.decide(get(id));
        var customer = get(id);
        events.publishEvent(new CustomerEvent.CustomerAdded(customer));
        return customer;
    }

    /** Tells what became of a customer who was written, with the segments that follow from it. */
    Customer changed(Customer before, ChangeCause cause) {
        var written = get(before.id());
        if (Segments.differ(before, written)) {
            segments.decide(written);
        }
        var after = get(before.id());
        events.publishEvent(new CustomerEvent.CustomerChanged(before, after, cause));
        return after;
    }

    void reconsider(UUID id) {
        var before = store.lock(id).orElseThrow(() -> new CustomerNotFound(id));
        segments.decide(before);
        var after = get(before.id());
        if (!after.equals(before)) {
            events.publishEvent(new CustomerEvent.CustomerChanged(before, after, ChangeCause.RULE));
        }
    }
}
