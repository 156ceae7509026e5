package io.ringloop.customers;

import io.ringloop.customers.store.CustomerStore;
import java.time.Clock;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the segments of customers true: after what others know has changed, and as time passes. */
@Component
public class CustomerSegments {

    private static final int AT_ONCE = 100;

    private final CustomerBook book;
    private final CustomerStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CustomerSegments(CustomerBook book, CustomerStore store, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Decides the segments anew.
     *
     * @throws CustomerNotFound
     */
    public void reconsider(UUID customer) {
        transaction.executeWithoutResult(status -> book.reconsider(customer));
    }

    /** Every day those whose purchases or complaints have become too old to count. */
    @Scheduled(cron = "0 47 3 * * *", zone = "UTC")
    @SchedulerLock(name = "customer-segments", lockAtMostFor = "PT1H")
    public void reconsiderDue() {
        var due = store.segmentsDue(clock.instant(), AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::reconsider);
            due = store.segmentsDue(clock.instant(), AT_ONCE);
        }
    }
}
