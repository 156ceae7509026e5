package io.ringloop.cases;

import io.ringloop.cases.store.CaseStore;
import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.CustomerEvent.CustomersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases are found by the customer's present name and numbers, and follow the customer into a merge. */
@Component
class FollowCustomers {

    private final CaseStore store;
    private final CaseBook book;

    FollowCustomers(CaseStore store, CaseBook book) {
        this.store = store;
        this.book = book;
    }

    @EventListener
    @Transactional
    public void follow(CustomerChanged event) {
        if (!event.before().name().equals(event.after().name())
                || !event.before().numbers().equals(event.after().numbers())) {
            store.lockOfCustomer(event.after().id()).forEach(file -> book.refresh(file, event.after()));
        }
    }

    @EventListener
    @Transactional
    public void follow(CustomersMerged event) {
        var survivor = event.survivor();
        store.lockOfCustomer(survivor.id()).forEach(file -> book.refresh(file, survivor));
        store.lockOfCustomer(event.duplicate().id()).forEach(file -> book.refresh(file, survivor));
    }
}
