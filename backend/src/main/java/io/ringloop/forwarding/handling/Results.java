package io.ringloop.forwarding.handling;

import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Clocks;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingVariables.Inspections;
import io.ringloop.rules.Deadline;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the handler did, whether it is good, and more time where it is granted. */
@Component
@Transactional
public class Results {

    private final OrderBook book;
    private final WorkOrderStore store;
    private final Clocks clocks;

    Results(OrderBook book, WorkOrderStore store, Clocks clocks) {
        this.book = book;
        this.store = store;
        this.clocks = clocks;
    }

    /** @param judgement {@code good}, {@code again} or {@code judge} */
    public record Inspected(String judgement, Instant judgeDueAt) {}

    public void solved(UUID id) {
        store.state(id, "solved", book.now());
    }

    /** The owner looks at the result; not good too often is for somebody else to judge. */
    public Inspected inspected(UUID id, boolean good) {
        var order = book.get(id);
        if (good) {
            clocks.met(id, OrderBook.SOLVE, book.now());
            clocks.cancel(id);
            store.state(id, "done", book.now());
            return new Inspected("good", book.now());
        }
        store.inspected(id, book.now());
        var again = order.inspections() + 1 < book.limit(order, Loop.INSPECTION);
        return new Inspected(again ? Inspections.AGAIN : Inspections.JUDGE, book.soon(order));
    }

    /** More time, if it was granted: the date of the form takes the place of the former one. */
    public void extended(UUID id, boolean granted) {
        var order = book.get(id);
        var date = store.last(id, Set.of(Elements.DECIDE_EXTENSION)).get("newDue");
        var former = book.open(order, OrderBook.SOLVE);
        if (!granted || date == null || former.isEmpty()) {
            return;
        }
        var terms = former.get().terms();
        var due = OffsetDateTime.parse(date.toString()).toInstant();
        clocks.cancel(id, OrderBook.SOLVE);
        clocks.start(
                book.start(order, OrderBook.SOLVE),
                new ClockTerms(
                        Deadline.Base.GIVEN_DATE,
                        null,
                        terms.warnBefore(),
                        terms.repeat(),
                        terms.pausable(),
                        terms.pauseLimit()),
                due);
        book.handlers(order).forEach(handler -> book.assign(order, handler, due));
    }
}
