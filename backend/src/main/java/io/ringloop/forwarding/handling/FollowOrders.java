package io.ringloop.forwarding.handling;

import io.ringloop.cases.CaseEvent.WorkCalledOff;
import io.ringloop.deadlines.ClockChanged;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.Clocks;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.processes.IssueForwardingProcess.Messages;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders follow their clocks and their cases. */
@Component
class FollowOrders {

    private final WorkOrderStore store;
    private final HandOvers handOvers;
    private final HandOverStore given;
    private final Clocks clocks;
    private final Processes processes;

    FollowOrders(WorkOrderStore store, HandOvers handOvers, HandOverStore given, Clocks clocks, Processes processes) {
        this.store = store;
        this.handOvers = handOvers;
        this.given = given;
        this.clocks = clocks;
        this.processes = processes;
    }

    @EventListener
    @Transactional
    public void follow(ClockChanged event) {
        var subject = event.clock().subject();
        if (subject.type().equals(OrderBook.SUBJECT)) {
            clocks.of(subject.id()).stream()
                    .filter(clock -> clock.course().state().open())
                    .min(Comparator.comparing((ClockRow clock) -> clock.course().due()))
                    .ifPresent(clock -> store.deadline(
                            subject.id(), clock.course().due(), clock.course().warn()));
            if (event.dueBefore() != null && event.clock().course().state().open()) {
                moved(subject.id(), event.clock());
            }
        }
    }

    private void moved(UUID order, ClockRow clock) {
        switch (clock.kind()) {
            case OrderTimes.ACCEPT -> given.acceptDue(order, clock.course().due());
            case OrderTimes.SOLVE -> given.solveDue(order, clock.course().due());
            default -> {
                // what the in-house people answer in time is nothing of the target
            }
        }
    }

    /** With the case, the orders about it end; of those that are steps of its process, nothing runs any more. */
    @EventListener
    @Transactional
    public void follow(WorkCalledOff event) {
        for (var order : store.of(event.file().id())) {
            if (order.open() && order.alone()) {
                processes.correlate(Messages.FORWARDING_CALLED_OFF, order.id(), Map.of());
            } else if (order.open()) {
                handOvers.recall(order.id());
            }
        }
    }
}
