package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseEvent;
import io.ringloop.cases.CaseEvent.CaseChanged;
import io.ringloop.cases.CaseEvent.CaseClosed;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.cases.CaseEvent.CaseOpened;
import io.ringloop.cases.CaseEvent.CaseReopened;
import io.ringloop.cases.CaseEvent.CaseStatusChanged;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseStatus;
import io.ringloop.complaints.store.CareStore;
import io.ringloop.customers.CareFacts;
import io.ringloop.customers.CustomerSegments;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what complaints a customer has had, and when that has changed. */
@Component
class CareOfCustomers implements CareFacts {

    private final CareStore store;
    private final CustomerSegments segments;

    CareOfCustomers(CareStore store, CustomerSegments segments) {
        this.store = store;
        this.segments = segments;
    }

    @Override
    public Counts of(UUID customer, Instant now) {
        return store.counts(customer, now);
    }

    @EventListener
    @Transactional
    public void follow(CaseEvent event) {
        var file = event.file();
        var customer = file.customerId();
        if (file.kind() == CaseKind.COMPLAINT && customer != null && counts(event)) {
            segments.reconsider(customer);
        }
    }

    /** Whether it changes a count: one more or less, or a solution that was not accepted. */
    private static boolean counts(CaseEvent event) {
        if (event instanceof CaseChanged changed) {
            return !Objects.equals(changed.file().customerId(), changed.former().customerId());
        }
        if (event instanceof CaseStatusChanged moved) {
            return moved.former() == CaseStatus.AWAITING_CONFIRMATION
                    && moved.file().status() == CaseStatus.IN_PROGRESS;
        }
        return event instanceof CaseOpened
                || event instanceof CaseClosed
                || event instanceof CaseMerged
                || event instanceof CaseReopened;
    }
}
