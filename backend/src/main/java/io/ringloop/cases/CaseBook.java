package io.ringloop.cases;

import io.ringloop.cases.store.CaseStore;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads cases to change them, writes them, and tells. */
@Component
class CaseBook {

    private final CaseStore store;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseBook(CaseStore store, Customers customers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /** Now, as exactly as PostgreSQL keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    CaseFile get(UUID id) {
        return store.find(id).orElseThrow(() -> new CaseNotFound(id));
    }

    CaseFile lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new CaseNotFound(id));
    }

    /** The case, locked, in the version that was read. */
    CaseFile lock(UUID id, int version) {
        var file = lock(id);
        if (file.version() != version) {
            throw new StaleVersion();
        }
        return file;
    }

    /** The case, locked and open. */
    CaseFile lockOpen(UUID id) {
        return open(lock(id));
    }

    static CaseFile open(CaseFile file) {
        if (file.mergedInto() != null) {
            throw new ProblemException("case-merged", Map.of("number", file.number()));
        }
        if (file.closed()) {
            throw new ProblemException("case-closed", Map.of("number", file.number()));
        }
        return file;
    }

    void insert(CaseFile file, long serial) {
        store.insert(file, serial, numbers(file));
        for (var staff : new StaffId[] {file.openedBy(), file.owner()}) {
            if (staff != null) {
                store.addParticipant(file.id(), staff, file.openedAt());
            }
        }
    }

    /**
     * Writes a change.
     *
     * @throws ProblemException {@code case-needs-owner-and-deadline}, before the database refuses it
     */
    CaseFile write(CaseFile before, CaseEdit edit) {
        var after = edit.done(now());
        if (after.status() != CaseStatus.NEW && (after.owner() == null || after.dueAt() == null)) {
            throw new ProblemException("case-needs-owner-and-deadline", Map.of("number", after.number()));
        }
        ETags.refuseStale(store.update(after));
        if (after.owner() != null && !after.owner().equals(before.owner())) {
            store.addParticipant(after.id(), after.owner(), after.changedAt());
        }
        if (!found(before).equals(found(after))) {
            store.updateSearch(after, numbers(after));
        }
        return after;
    }

    /** Writes anew what a case is found by, after its customer changed. */
    void refresh(CaseFile file, Customer customer) {
        var after = write(file, new CaseEdit(file).customer(customer.id(), customer.name()));
        store.updateSearch(after, numbers(customer));
    }

    CaseFile tell(CaseEvent event) {
        events.publishEvent(event);
        return event.file();
    }

    static StaffId fit(Staff staff) {
        if (!staff.may(Permission.CASES_WORK)) {
            throw new ProblemException("case-owner-unfit", Map.of("staff", staff.displayName()));
        }
        return staff.id();
    }

    private static List<@Nullable String> found(CaseFile file) {
        return Arrays.asList(file.title(), file.customerName(), file.product(), file.words());
    }

    private List<String> numbers(CaseFile file) {
        return file.customerId() == null
                ? List.of()
                : customers.find(file.customerId()).map(CaseBook::numbers).orElse(List.of());
    }

    private static List<String> numbers(Customer customer) {
        return customer.numbers().stream().map(Customer.CustomerNumber::dialled).toList();
    }
}
