package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.CallbackEnded;
import io.ringloop.callbacks.PeriodicCallbacks;
import io.ringloop.callbacks.store.PeriodicStore;
import io.ringloop.cases.CaseEvent;
import io.ringloop.cases.CaseKind;
import io.ringloop.complaints.ComplaintFollowedUp;
import io.ringloop.customers.ConsentSaid;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerEvent.CustomerAdded;
import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.CustomerEvent.CustomersMerged;
import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The periodic callbacks of a customer are looked at again after whatever may change them. */
@Component
class FollowNeeds {

    private static final Set<String> ORDINARY = Set.of("normal", "unknown");

    private final PeriodicCallbacks periodic;
    private final PeriodicStore store;
    private final Outbox outbox;
    private final People people;
    private final Actor actor;

    FollowNeeds(PeriodicCallbacks periodic, PeriodicStore store, Outbox outbox, People people, Actor actor) {
        this.periodic = periodic;
        this.store = store;
        this.outbox = outbox;
        this.people = people;
        this.actor = actor;
    }

    @EventListener
    @Transactional
    public void follow(ComplaintFollowedUp event) {
        var customer = event.customerId();
        if (customer != null) {
            PeriodicNeeds.demanded(event.demanded())
                    .ifPresent(
                            type -> periodic.demand(type, customer, event.unitId(), event.caseId(), event.takenBy()));
            look(customer, event.unitId());
        }
    }

    @EventListener
    @Transactional
    public void follow(CaseEvent event) {
        var customer = event.file().customerId();
        if (event.file().kind() == CaseKind.COMPLAINT && customer != null && store.inForce(customer)) {
            look(customer, event.file().unitId());
        }
    }

    @EventListener
    @Transactional
    public void follow(CallbackEnded event) {
        store.ofCallback(event.callback().id()).ifPresent(plan -> {
            periodic.ended(plan, String.valueOf(event.callback().result()));
            look(plan.customerId(), plan.unitId());
        });
    }

    @EventListener
    @Transactional
    public void follow(ConsentSaid event) {
        if (store.inForce(event.customerId())) {
            look(event.customerId());
        }
    }

    @EventListener
    @Transactional
    public void follow(CustomerAdded event) {
        if (important(event.customer())) {
            look(event.customer().id());
        }
    }

    @EventListener
    @Transactional
    public void follow(CustomerChanged event) {
        if (important(event.before()) != important(event.after())) {
            look(event.after().id());
        }
    }

    @EventListener
    @Transactional
    public void follow(CustomersMerged event) {
        if (store.inForce(event.duplicate().id())) {
            look(event.duplicate().id());
        }
    }

    /** A customer who belongs to no unit is called by the centre of who wrote about them, else by the first centre. */
    private void look(UUID customer) {
        actor.current()
                .map(Staff::centreId)
                .or(() -> people.units().stream().findFirst().map(OrgUnit::centreId))
                .ifPresent(unit -> look(customer, unit));
    }

    private void look(UUID customer, UUID unit) {
        outbox.send(
                LookAgain.TOPIC,
                Ids.next().toString(),
                Map.of(LookAgain.CUSTOMER, customer.toString(), LookAgain.UNIT, unit.toString()));
    }

    private static boolean important(Customer customer) {
        return !ORDINARY.contains(customer.value());
    }
}
