package io.ringloop.forwarding.handling;

import io.ringloop.deadlines.CallAttempts;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.OrderStoryStore;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import io.ringloop.rules.CallbackType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the customer agrees that the problem is solved, and what follows if not. Catalogue 148. */
@Component
@Transactional
public class Checks {

    private static final String PARTLY = "partly";
    private static final String DISSATISFIED = "dissatisfied";

    private final OrderBook book;
    private final OrderTimes times;
    private final OrderNotices notices;
    private final WorkOrderStore store;
    private final OrderStoryStore story;
    private final CallAttempts calls;

    Checks(
            OrderBook book,
            OrderTimes times,
            OrderNotices notices,
            WorkOrderStore store,
            OrderStoryStore story,
            CallAttempts calls) {
        this.book = book;
        this.times = times;
        this.notices = notices;
        this.store = store;
        this.story = story;
        this.calls = calls;
    }

    /**
     * What came of asking.
     *
     * @param action {@code done}, {@code retry} or {@code giveUp}
     * @param result absent while nobody was reached
     */
    public record Asked(String action, @Nullable String result, Instant at) {

        /** Whether the customer agrees, or at least does not object. */
        public boolean agreed() {
            return action.equals("done") && !DISSATISFIED.equals(result);
        }
    }

    /** Plans the call that asks whether the problem is solved. */
    public CallAttempts.Plan plan(UUID id) {
        var plan = calls.plan(matter(book.get(id)));
        store.attempts(id, plan.attempts());
        return plan;
    }

    /** A call was made to ask. */
    public Asked called(UUID id, String call) {
        var order = book.lock(id);
        var answer = story.last(id, Set.of(Elements.USER_CHECK_CALL));
        var wished = answer.get("callAgainAt") instanceof String at
                ? OffsetDateTime.parse(at).toInstant()
                : null;
        var next = calls.after(matter(order), CallAttempts.result(call), order.attemptsLeft(), wished);
        store.attempts(id, next.attemptsLeft());
        if (next.again()) {
            return new Asked("retry", null, next.at());
        }
        return switch (next.action()) {
            case DONE, NO_MORE_CALLS ->
                said(id, call.equals(PARTLY) && !"yes".equals(answer.get("acceptsPartly")) ? DISSATISFIED : call);
            default -> new Asked("giveUp", null, next.at());
        };
    }

    /** The customer said it, in a call of ours or in one of their own. */
    public Asked said(UUID id, String result) {
        var asked = new Asked("done", result, book.now());
        if (asked.agreed()) {
            end(book.get(id), Outcomes.CONFIRMED);
        }
        return asked;
    }

    /** Nobody was reached: the customer is written to, and it counts as solved. */
    public void write(UUID id) {
        var order = book.get(id);
        var left = order.attemptsLeft() == null ? 0 : order.attemptsLeft();
        notices.unreachable(order, calls.allowed(matter(order)) - left);
        end(order, Outcomes.SOLVED);
    }

    /**
     * The customer does not accept what was done.
     *
     * @param most after so many rounds it is given up
     * @return whether it was
     */
    public boolean again(UUID id, int loops, int most) {
        store.loops(id, loops, book.now());
        book.note(id, "round", String.valueOf(loops), null, null);
        if (loops < most) {
            return false;
        }
        end(book.get(id), Outcomes.GAVE_UP);
        return true;
    }

    private void end(WorkOrder order, String outcome) {
        store.ended(order.id(), "done", outcome, book.now());
        book.note(order.id(), "ended", outcome, null, null);
        book.tellCase(order, "work-order-ended");
        book.prove("work-order-ended", order, Map.of("outcome", outcome), Map.of());
        notices.ended(order, outcome);
    }

    private CallAttempts.Matter matter(WorkOrder order) {
        return new CallAttempts.Matter(
                CallbackType.PROBLEM_SOLVED,
                times.subject(order),
                order.origin().unitId());
    }
}
