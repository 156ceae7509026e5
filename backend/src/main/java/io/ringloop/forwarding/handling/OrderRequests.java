package io.ringloop.forwarding.handling;

import io.ringloop.engine.Processes;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.Staff;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingProcess.Messages;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What both sides of an order tell each other while it runs. Each is a message to its process. */
@Component
@Transactional
public class OrderRequests {

    static final String INFO_ASKED = "infoAsked";
    static final String EXTENSION_ASKED = "extensionAsked";

    private static final String CALLED_OFF = "calledOff";
    private static final Set<String> SAID = Set.of("satisfied", "partly", "dissatisfied");

    private final OrderBook book;
    private final OrderTimes times;
    private final OrderAccess access;
    private final OrderNotices notices;
    private final Processes processes;
    private final Tasks tasks;

    OrderRequests(
            OrderBook book,
            OrderTimes times,
            OrderAccess access,
            OrderNotices notices,
            Processes processes,
            Tasks tasks) {
        this.book = book;
        this.times = times;
        this.access = access;
        this.notices = notices;
        this.processes = processes;
        this.tasks = tasks;
    }

    /**
     * The handler lacks something; the owner provides it, the clock runs on.
     *
     * @throws ProblemException {@code not-found}, {@code work-order-not-in-work}, {@code task-not-yours}
     */
    public void needInfo(UUID id, String question, Staff by) {
        var order = inWork(id, by);
        var due = times.soon(order);
        book.note(id, INFO_ASKED, null, question, due);
        book.prove("work-order-info-asked", order, Map.of(), Map.of("question", question));
        tell(order, Messages.INFO_NEEDED, Map.of(IssueForwardingVariables.INFO_DUE_AT, Date.from(due)));
        notices.infoNeeded(order, due);
    }

    /**
     * The handler wants more time; the former deadline holds until it is granted.
     *
     * @throws ProblemException {@code not-found}, {@code work-order-not-in-work}, {@code task-not-yours}, {@code
     *     extension-already-asked}, {@code request-invalid}
     */
    public void askExtension(UUID id, Instant until, String reason, Staff by) {
        var order = inWork(id, by);
        if (tasks.open(id, Elements.DECIDE_EXTENSION).isPresent()) {
            throw new ProblemException("extension-already-asked");
        }
        if (!until.isAfter(times.solveDue(order))) {
            throw ProblemException.invalid(List.of(new FieldProblem("until", "field-invalid")));
        }
        book.note(id, EXTENSION_ASKED, null, reason, until);
        book.prove("work-order-extension-asked", order, Map.of("until", until), Map.of("reason", reason));
        tell(
                order,
                Messages.EXTENSION_ASKED,
                Map.of(IssueForwardingVariables.EXTENSION_ANSWER_DUE_AT, Date.from(times.soon(order))));
    }

    /**
     * It is not needed any more. Said again, nothing happens.
     *
     * @throws ProblemException {@code not-found}, {@code work-order-part-of-complaint}, {@code work-order-ended}, {@code
     *     not-permitted}
     */
    public void callOff(UUID id, String reason, Staff by) {
        var order = inside(id, by);
        if (CALLED_OFF.equals(order.outcome())) {
            return;
        }
        if (!order.alone()) {
            throw new ProblemException("work-order-part-of-complaint");
        }
        if (!order.open()) {
            throw new ProblemException("work-order-ended");
        }
        if (!access.mayCallOff(order, by)) {
            throw new ProblemException("not-permitted");
        }
        book.note(id, CALLED_OFF, null, reason, null);
        tell(order, Messages.FORWARDING_CALLED_OFF, Map.of());
    }

    /**
     * The customer said in a contact of their own whether it is solved.
     *
     * @param contactId the contact, if there is one
     * @throws ProblemException {@code not-found}, {@code work-order-not-in-check}, {@code request-invalid}
     */
    public void checked(UUID id, String result, @Nullable UUID contactId, Staff by) {
        var order = inside(id, by);
        if (!SAID.contains(result)) {
            throw ProblemException.invalid(List.of(new FieldProblem("result", "field-invalid")));
        }
        book.note(id, "checkedInContact", result, null, null);
        book.prove(
                "work-order-checked",
                order,
                contactId == null ? Map.of("result", result) : Map.of("result", result, "contact", contactId),
                Map.of());
        if (!processes.correlate(
                Messages.CHECKED_IN_CONTACT, id, Map.of(IssueForwardingVariables.CHECK_RESULT, result))) {
            throw new ProblemException("work-order-not-in-check");
        }
    }

    private WorkOrder inside(UUID id, Staff by) {
        var order = book.lock(id);
        if (!access.isInside(order, by)) {
            throw new ProblemException("not-found");
        }
        return order;
    }

    /** An order that this person works on. */
    private WorkOrder inWork(UUID id, Staff by) {
        var order = book.lock(id);
        if (!access.isTarget(order, by)) {
            throw new ProblemException("not-found");
        }
        if (tasks.open(id, Elements.SOLVE_ISSUE).isEmpty()) {
            throw new ProblemException("work-order-not-in-work");
        }
        if (!access.mayWork(order, by)) {
            throw new ProblemException("task-not-yours");
        }
        return order;
    }

    private void tell(WorkOrder order, String message, Map<String, Object> variables) {
        if (!processes.correlate(message, order.id(), variables)) {
            throw new ProblemException("work-order-not-in-work");
        }
    }
}
