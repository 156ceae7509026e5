package io.ringloop.forwarding.handling;

import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Clocks;
import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.OrderStoryStore;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingVariables.Inspections;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
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
    private final OrderTimes times;
    private final OrderNotices notices;
    private final WorkOrderStore store;
    private final OrderStoryStore story;
    private final HandOverStore handOvers;
    private final Clocks clocks;

    Results(
            OrderBook book,
            OrderTimes times,
            OrderNotices notices,
            WorkOrderStore store,
            OrderStoryStore story,
            HandOverStore handOvers,
            Clocks clocks) {
        this.book = book;
        this.times = times;
        this.notices = notices;
        this.store = store;
        this.story = story;
        this.handOvers = handOvers;
        this.clocks = clocks;
    }

    /** @param judgement {@code good}, {@code again} or {@code judge} */
    public record Inspected(String judgement, Instant judgeDueAt) {}

    public void solved(UUID id) {
        store.state(id, "solved", book.now());
        handOvers.solved(id, book.now());
    }

    /**
     * The owner looks at the result; not good too often is for somebody else to judge.
     *
     * @param possible the handler could do something about it
     * @param confirm the customer is asked before it is over
     */
    public Inspected inspected(UUID id, boolean good, boolean possible, boolean confirm) {
        var order = book.get(id);
        if (good) {
            clocks.met(id, OrderTimes.SOLVE, book.now());
            clocks.cancel(id);
            if (possible && confirm) {
                store.state(id, "checking", book.now());
            } else {
                var outcome = possible ? Outcomes.SOLVED : Outcomes.NOT_POSSIBLE;
                store.ended(id, "done", outcome, book.now());
            }
            return new Inspected("good", book.now());
        }
        store.inspected(id, book.now());
        handOvers.notSolved(id);
        var again = order.inspections() + 1 < times.limit(order, Loop.INSPECTION);
        return new Inspected(again ? Inspections.AGAIN : Inspections.JUDGE, times.soon(order));
    }

    /** More time, if it was granted: the date of the form takes the place of the former one. */
    public void extended(UUID id, boolean granted) {
        var order = book.get(id);
        var date = story.last(id, Set.of(Elements.DECIDE_EXTENSION)).get("newDue");
        var former = times.open(order, OrderTimes.SOLVE);
        if (!granted || date == null || former.isEmpty()) {
            return;
        }
        var terms = former.get().terms();
        var due = OffsetDateTime.parse(date.toString()).toInstant();
        clocks.cancel(id, OrderTimes.SOLVE);
        clocks.start(
                times.start(order, OrderTimes.SOLVE),
                new ClockTerms(
                        Deadline.Base.GIVEN_DATE,
                        null,
                        terms.warnBefore(),
                        terms.repeat(),
                        terms.pausable(),
                        terms.pauseLimit()),
                due);
        handOvers.solveDue(id, due);
        book.handlers(order).forEach(handler -> notices.assign(order, handler, due));
    }
}
