package io.ringloop.customers;

import io.ringloop.customers.store.HistoryStore;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we did for a customer: contacts, cases and repairs in one row. */
@Component
public class CustomerHistory {

    private final HistoryStore store;
    private final CustomerBook book;
    private final People people;

    CustomerHistory(HistoryStore store, CustomerBook book, People people) {
        this.store = store;
        this.book = book;
        this.people = people;
    }

    /**
     * How far somebody sees.
     *
     * @param contacts absent without the permission to see any
     * @param cases likewise
     */
    public record Reach(
            Scope customers,
            @Nullable Scope contacts,
            @Nullable Scope cases) {}

    /**
     * One page, the latest first. Whom a contact lets see the customer sees the whole story, others what lies in their scope.
     *
     * @param kind {@code contact}, {@code case} or {@code repair}; absent: all
     * @throws CustomerNotFound also when the customer is not for this person
     */
    @Transactional(readOnly = true)
    public Page<HistoryRow> page(
            UUID customer, Reach reach, @Nullable String kind, @Nullable String cursor, int limit) {
        var id = book.get(customer, reach.customers()).id();
        var conflicted = people.seesOwnConflicts(reach.customers().self());
        var rows = store.page(id, reach, conflicted, kind, Cursor.parse(cursor, 2), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.at(), last.id()));
    }
}
