package io.ringloop.forwarding.handling;

import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.DeadlinesFacts;
import io.ringloop.rules.LoopLimits;
import io.ringloop.rules.LoopLimitsFacts;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a work order, and how often its loops go round. */
@Component
public class OrderTimes {

    static final String ACCEPT = "accept";
    static final String SOLVE = "solve";

    private static final String UNKNOWN_VALUE = "unknown";
    private static final int MOST_ROUNDS = 100;

    private final OrderBook book;
    private final Clocks clocks;
    private final Spans spans;
    private final Deadlines deadlines;
    private final LoopLimits limits;
    private final Decisions decisions;

    OrderTimes(
            OrderBook book, Clocks clocks, Spans spans, Deadlines deadlines, LoopLimits limits, Decisions decisions) {
        this.book = book;
        this.clocks = clocks;
        this.spans = spans;
        this.deadlines = deadlines;
        this.limits = limits;
        this.decisions = decisions;
    }

    DecisionSubject subject(WorkOrder order) {
        return DecisionSubject.of(OrderBook.SUBJECT, order.id()).in(order.story());
    }

    ClockStart start(WorkOrder order, String kind) {
        return new ClockStart(
                new ClockSubject(OrderBook.SUBJECT, order.id(), order.story()),
                kind,
                OrderBook.PARTNER.equals(order.targetKind()) ? OrderBook.PARTNER : OrderBook.DEPARTMENT,
                UNKNOWN_VALUE,
                null,
                book.now(),
                order.target());
    }

    Optional<ClockRow> open(WorkOrder order, String kind) {
        return clocks.of(order.id()).stream()
                .filter(row -> row.kind().equals(kind) && row.course().state().open())
                .findFirst();
    }

    /** When an order is to be solved; now if no clock says so. */
    Instant solveDue(WorkOrder order) {
        return open(order, SOLVE).map(row -> row.course().due()).orElse(book.now());
    }

    /** Until when somebody in house decides or completes something about it: as long as for what a handler asks. */
    public Instant soon(WorkOrder order) {
        var facts = new DeadlinesFacts(
                ClockKind.PROVIDE_INFO,
                Code.of(
                        ClockClass.class,
                        OrderBook.PARTNER.equals(order.targetKind()) ? OrderBook.PARTNER : OrderBook.DEPARTMENT),
                CustomerValue.UNKNOWN);
        var span = decisions.decide(subject(order), deadlines, facts).verdict().duration();
        return spans.after(span, book.now(), order.origin().unitId());
    }

    /** The count at which a loop does not go round again. */
    public int limit(WorkOrder order, Loop loop) {
        var count = 1;
        while (count < MOST_ROUNDS
                && limits.decide(new LoopLimitsFacts(loop, count)).value().again()) {
            count++;
        }
        decisions.decide(subject(order), limits, new LoopLimitsFacts(loop, count));
        return count;
    }
}
