package io.ringloop.callbacks;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.callbacks.handling.CallbackBook;
import io.ringloop.callbacks.handling.PeriodicNeeds;
import io.ringloop.callbacks.store.PeriodicStore;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.people.StaffId;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repeat complainers and customers who are worth much are called back again and again. What holds for a customer now says what has
 * to be planned or called off, so looking twice does nothing twice.
 */
@Component
@Transactional
public class PeriodicCallbacks {

    private static final String WAITING = "waiting";
    private static final String WHY = "定期回访暂停或结束 Periodic callbacks held or ended";

    private final PeriodicStore store;
    private final PeriodicNeeds needs;
    private final Callbacks callbacks;
    private final CallbackBook book;
    private final Archive archive;

    PeriodicCallbacks(
            PeriodicStore store, PeriodicNeeds needs, Callbacks callbacks, CallbackBook book, Archive archive) {
        this.store = store;
        this.needs = needs;
        this.callbacks = callbacks;
        this.book = book;
        this.archive = archive;
    }

    /** All of a customer, the latest first. */
    @Transactional(readOnly = true)
    public List<PeriodicCallback> of(UUID customer) {
        return store.of(needs.customer(customer).map(Customer::id).orElse(customer));
    }

    /** Demands them, unless the customer once said no to them; they are planned with the next {@link #follow}. */
    public void demand(CallbackType type, UUID customer, UUID unit, @Nullable UUID caseId, @Nullable StaffId agent) {
        start(new PeriodicCallback(
                Ids.next(),
                customer,
                type,
                unit,
                caseId,
                agent,
                needs.times(type, customer),
                0,
                null,
                PeriodicCallback.RUNNING,
                null,
                book.now()));
    }

    private void start(PeriodicCallback wanted) {
        var customer = wanted.customerId();
        if (!store.refused(customer) && store.start(wanted, book.now())) {
            prove(
                    "periodic-callbacks-demanded",
                    store.lock(customer).orElseThrow(),
                    Map.of("type", wanted.type().name()));
        }
    }

    /** A callback of the plan is over: who does not want to be called any more is not. */
    public void ended(PeriodicCallback plan, String result) {
        if (result.equals("refused") || result.equals("notAllowed")) {
            end(plan, result.equals("refused") ? "refused" : "consent");
        }
    }

    /**
     * Does what holds for a customer now.
     *
     * @param unit whose work it becomes if it starts with this
     */
    public void follow(UUID id, UUID unit) {
        var found = needs.customer(id);
        if (found.isEmpty()) {
            return;
        }
        var customer = found.get();
        if (!customer.id().equals(id)) {
            store.lock(id).ifPresent(plan -> inherit(plan, customer));
        }
        if (!store.inForce(customer.id()) && !needs.refused(customer.id()) && needs.bySegment(customer)) {
            demand(CallbackType.KEY_CUSTOMER, customer.id(), unit, null, null);
        }
        store.lock(customer.id()).ifPresent(plan -> go(plan, customer));
    }

    private void inherit(PeriodicCallback plan, Customer survivor) {
        end(plan, "merged");
        var dropped = drop(plan);
        if (plan.timesLeft() != null) {
            start(plan.of(survivor.id(), plan.timesLeft() + (dropped ? 1 : 0)));
        }
    }

    private void go(PeriodicCallback plan, Customer customer) {
        if (needs.refused(customer.id())) {
            end(plan, "consent");
            drop(plan);
        } else if (needs.gone(plan, customer)) {
            end(plan, "segment");
            drop(plan);
        } else if (needs.complains(customer.id())) {
            hold(plan);
        } else if (planned(plan).isEmpty()) {
            next(plan, customer);
        }
    }

    private void hold(PeriodicCallback plan) {
        if (plan.state().equals(PeriodicCallback.RUNNING)) {
            store.hold(plan.id(), book.now());
            prove("periodic-callbacks-held", plan, Map.of());
        }
        drop(plan);
    }

    private void next(PeriodicCallback plan, Customer customer) {
        if (!plan.exhausted()) {
            plan(plan);
            return;
        }
        end(plan, "done");
        if (needs.bySegment(customer)) {
            demand(CallbackType.KEY_CUSTOMER, customer.id(), plan.unitId(), null, null);
            store.lock(customer.id()).ifPresent(this::plan);
        }
    }

    private void plan(PeriodicCallback plan) {
        var id = Ids.next();
        store.planned(plan.id(), id, book.now());
        callbacks.plan(
                id,
                new CallbackDraft(
                        plan.type(),
                        plan.customerId(),
                        "periodic:" + plan.id(),
                        null,
                        plan.caseId(),
                        plan.unitId(),
                        plan.agent(),
                        null,
                        null));
    }

    private Optional<Callback> planned(PeriodicCallback plan) {
        return Optional.ofNullable(plan.callbackId()).map(book::get).filter(Callback::open);
    }

    /** Calls off what is planned, and says whether anything was; who is being called at this moment is. */
    private boolean drop(PeriodicCallback plan) {
        var waiting = planned(plan).filter(callback -> callback.state().equals(WAITING));
        waiting.ifPresent(callback -> {
            store.dropped(plan.id(), book.now());
            callbacks.callOff(callback.id(), WHY);
        });
        return waiting.isPresent();
    }

    private void end(PeriodicCallback plan, String why) {
        store.end(plan.id(), why, book.now());
        prove("periodic-callbacks-ended", plan, Map.of("why", why));
    }

    private void prove(String kind, PeriodicCallback plan, Map<String, Object> data) {
        archive.append(Fact.of(kind, Customers.SUBJECT, plan.customerId(), data));
    }
}
