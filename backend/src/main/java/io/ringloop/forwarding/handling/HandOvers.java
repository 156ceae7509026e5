package io.ringloop.forwarding.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.Cases;
import io.ringloop.deadlines.Clocks;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.OrderStoryStore;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingVariables.OrderAnswers;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import io.ringloop.processes.IssueForwardingVariables.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sending an order, its answer, and what is done when it is refused. */
@Component
@Transactional
public class HandOvers {

    private static final Set<String> NEW_TARGET = Set.of(Elements.JUDGE_REJECTION, Elements.SUPERVISE_FORWARDING);

    private final OrderBook book;
    private final OrderTimes times;
    private final OrderNotices notices;
    private final WorkOrderStore store;
    private final OrderStoryStore story;
    private final HandOverStore handOvers;
    private final Clocks clocks;
    private final Cases cases;

    HandOvers(
            OrderBook book,
            OrderTimes times,
            OrderNotices notices,
            WorkOrderStore store,
            OrderStoryStore story,
            HandOverStore handOvers,
            Clocks clocks,
            Cases cases) {
        this.book = book;
        this.times = times;
        this.notices = notices;
        this.store = store;
        this.story = story;
        this.handOvers = handOvers;
        this.clocks = clocks;
        this.cases = cases;
    }

    /** @param reached there is somebody who can read it */
    public record Sent(WorkOrder order, Instant acceptDueAt, Instant solveDueAt, boolean reached) {}

    /** @param answer {@code accepted}, {@code rejected} or {@code open} */
    public record Answer(String answer, @Nullable StaffId handler, Role judges, Instant judgeDueAt) {}

    /** Sends the order; its clocks run from now on. */
    public Sent send(UUID id) {
        var draft = book.get(id);
        var target = Objects.requireNonNull(draft.content().target(), "an order without a target");
        store.sent(id, book.kind(target), book.now());
        var order = book.get(id);
        clocks.cancel(id, OrderTimes.ACCEPT);
        var accept =
                clocks.start(times.start(order, OrderTimes.ACCEPT)).course().due();
        var solve = times.open(order, OrderTimes.SOLVE)
                .or(() -> Optional.of(clocks.start(times.start(order, OrderTimes.SOLVE), solveBy(order))))
                .map(row -> row.course().due())
                .orElseThrow();
        handOvers.sent(order, book.now(), accept, solve);
        var handlers = book.handlers(order);
        handlers.forEach(handler -> notices.assign(order, handler, accept));
        waitForOthers(order);
        book.note(id, "sent", order.targetKind(), null, solve);
        book.tellCase(order, "work-order-sent");
        book.prove("work-order-sent", order, Map.of("number", order.sent(), "target", target), Map.of());
        return new Sent(order, accept, solve, !handlers.isEmpty());
    }

    /** The same to another unit, or with what was missing. */
    public Sent sendAgain(UUID id, String verdict) {
        var order = book.get(id);
        var named = story.last(id, NEW_TARGET).get("newTarget");
        if (verdict.equals(Verdicts.NEW_TARGET) && named instanceof String target) {
            store.content(id, order.content().to(UUID.fromString(target)), book.now());
        }
        return send(id);
    }

    /** The target said yes or no; a second no goes to an operations manager. */
    public Answer answered(UUID id, boolean accepted) {
        var order = book.get(id);
        if (accepted) {
            var handler = story.last(id, Set.of(Elements.ACCEPT_WORK_ORDER)).get("handler") instanceof String named
                    ? StaffId.parse(named)
                    : null;
            clocks.met(id, OrderTimes.ACCEPT, book.now());
            store.accepted(id, handler, book.now());
            handOvers.accepted(id, book.now());
            return new Answer(OrderAnswers.ACCEPTED, handler, Role.TEAM_LEADER, book.now());
        }
        store.rejected(id, book.now());
        handOvers.returned(id, book.now());
        var first = order.rejections() == 0;
        return new Answer(OrderAnswers.REJECTED, null, first ? Role.TEAM_LEADER : Role.OPS_MANAGER, times.soon(order));
    }

    /** Nobody answered on the phone: the order stays open. */
    public Answer unanswered(UUID id) {
        return new Answer("open", null, Role.TEAM_LEADER, times.soon(book.get(id)));
    }

    /** The objection was overruled: the target has to do it. */
    public void overruled(UUID id) {
        var order = book.get(id);
        clocks.met(id, OrderTimes.ACCEPT, book.now());
        store.accepted(id, null, book.now());
        handOvers.accepted(id, book.now());
        var due = times.solveDue(order);
        book.handlers(order).forEach(handler -> notices.assign(order, handler, due));
    }

    /**
     * The order is given up.
     *
     * @return {@code rejected} if the target had refused it, else {@code gaveUp}
     */
    public String giveUp(UUID id) {
        var outcome = book.get(id).state().equals("rejected") ? Outcomes.REJECTED : Outcomes.GAVE_UP;
        takeBack(id, outcome);
        return outcome;
    }

    /** The order is not wanted any more. */
    public void recall(UUID id) {
        takeBack(id, Outcomes.CALLED_OFF);
    }

    private void takeBack(UUID id, String outcome) {
        var order = book.get(id);
        clocks.cancel(id);
        store.ended(id, "recalled", outcome, book.now());
        handOvers.ended(id, book.now());
        book.note(id, "recalled", outcome, null, null);
        book.tellCase(order, "work-order-recalled");
        book.prove("work-order-recalled", order, Map.of("outcome", outcome), Map.of());
        book.handlers(order).stream()
                .filter(handler -> order.sent() > 0)
                .forEach(handler -> notices.recall(order, handler));
        if (order.alone()) {
            notices.ended(order, outcome);
        }
    }

    /** What the customer did not accept gets as much time again as it was given at first. */
    private Instant solveBy(WorkOrder order) {
        var asked = Objects.requireNonNull(order.content().dueAt(), "an order without a due time");
        return order.loops() == 0 ? asked : book.now().plus(Duration.between(order.createdAt(), asked));
    }

    /** A case waits for others while a step of it is with them. */
    private void waitForOthers(WorkOrder order) {
        book.file(order)
                .filter(file -> !order.alone() && file.status().leadsTo(CaseStatus.WAITING_OTHERS))
                .ifPresent(file -> cases.changeStatus(file.id(), CaseStatus.WAITING_OTHERS));
    }
}
