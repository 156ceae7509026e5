package io.ringloop.customers;

import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.store.ChangeStore;
import io.ringloop.people.Actor;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who changed which field of a customer, when, from what and to what. */
@Component
@Transactional
public class CustomerChanges {

    private final ChangeStore store;
    private final CustomerBook book;
    private final Actor actor;

    CustomerChanges(ChangeStore store, CustomerBook book, Actor actor) {
        this.store = store;
        this.book = book;
        this.actor = actor;
    }

    @EventListener
    void keep(CustomerChanged event) {
        var by = actor.current().map(staff -> staff.id().value()).orElse(null);
        for (var change : CustomerDiff.between(event.before(), event.after())) {
            var isSegment = change.field().equals("value") || change.field().equals("care");
            var cause = isSegment ? ChangeCause.RULE : event.cause();
            store.add(event.after().id(), change, cause, by, book.now());
        }
    }

    /**
     * One page of the changes of a customer and of the records merged into them, the latest first.
     *
     * @throws CustomerNotFound also when the customer is not for this person
     */
    @Transactional(readOnly = true)
    public Page<ChangeRow> page(UUID customer, Scope scope, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 1);
        var rows = store.page(book.get(customer, scope).id(), after == null ? null : after.uuid(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }
}
