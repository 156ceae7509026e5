package io.ringloop.cases;

import io.ringloop.cases.store.CaseStore;
import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.CustomerEvent.CustomersMerged;
import io.ringloop.customers.CustomerReferences;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases are found by the customer's present name and numbers, and follow the customer into a merge. */
@Component
class FollowCustomers implements CustomerReferences {

    /** Families read the present name off the case when they follow in their turn. */
    private static final int FIRST = 0;

    private final CaseStore store;
    private final CaseBook book;

    FollowCustomers(CaseStore store, CaseBook book) {
        this.store = store;
        this.book = book;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public int count(UUID customer) {
        return store.countOfCustomer(customer);
    }

    @EventListener
    @Order(FIRST)
    @Transactional
    public void follow(CustomerChanged event) {
        if (!event.before().name().equals(event.after().name())
                || !event.before().numbers().equals(event.after().numbers())) {
            store.lockOfCustomer(event.after().id()).forEach(file -> book.refresh(file, event.after()));
        }
    }

    @EventListener
    @Order(FIRST)
    @Transactional
    public void follow(CustomersMerged event) {
        var survivor = event.survivor();
        store.lockOfCustomer(survivor.id()).forEach(file -> book.refresh(file, survivor));
        store.lockOfCustomer(event.duplicate().id()).forEach(file -> book.refresh(file, survivor));
    }
}
