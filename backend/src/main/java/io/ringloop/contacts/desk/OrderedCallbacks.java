package io.ringloop.contacts.desk;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.CallbackEnded;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.contacts.store.CallbackStore;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.customers.Customer;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers who were not answered and are called back by the process {@code callback}. */
@Component
class OrderedCallbacks {

    private static final String MATTER = "来电未接听 Call not answered";
    private static final String ANSWERED = "客户来电已被接听 The customer was answered meanwhile";

    private final Callbacks callbacks;
    private final CallbackStore store;
    private final People people;
    private final Clock clock;

    OrderedCallbacks(Callbacks callbacks, CallbackStore store, People people, Clock clock) {
        this.callbacks = callbacks;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** Orders one, or finds the one that is open. A line belongs to no centre: the first one calls for a contact that reached no unit. */
    UUID order(ContactRecord contact, Customer customer) {
        var unit = contact.unitId() == null
                ? people.units().stream().findFirst().map(OrgUnit::centreId).orElseThrow()
                : contact.unitId();
        return callbacks
                .plan(CallbackDraft.abandoned(customer.id(), contact.id(), unit, MATTER))
                .callback()
                .id();
    }

    void drop(UUID ordered) {
        callbacks.drop(ordered, ANSWERED);
    }

    /** Whoever rings unanswered after that is called back again. */
    @EventListener
    @Transactional
    public void ended(CallbackEnded event) {
        store.ended(event.callback().id(), clock.instant());
    }
}
