package io.ringloop.forwarding;

import io.ringloop.cases.Cases;
import io.ringloop.engine.Processes;
import io.ringloop.files.FileId;
import io.ringloop.files.Files;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.forwarding.handling.OrderTimes;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work orders to departments and partners. The process {@code issue-forwarding} handles them. */
@Component
@Transactional
public class Forwardings {

    private final WorkOrderStore store;
    private final OrderBook book;
    private final OrderTimes times;
    private final Processes processes;
    private final Cases cases;
    private final Files files;
    private final People people;

    Forwardings(
            WorkOrderStore store,
            OrderBook book,
            OrderTimes times,
            Processes processes,
            Cases cases,
            Files files,
            People people) {
        this.store = store;
        this.book = book;
        this.times = times;
        this.processes = processes;
        this.cases = cases;
        this.files = files;
        this.people = people;
    }

    /**
     * An order on paper; the process that is called with it asks for what is missing, and sends it.
     *
     * @param version of the process to call
     * @param prepareDueAt until when the owner completes it
     * @param rounds after so many the caller has to decide
     */
    public record Prepared(WorkOrder order, int version, Instant prepareDueAt, int rounds) {

        /** Role of those who solve it. */
        public Role handlers() {
            return handlersOf(order);
        }
    }

    /**
     * Makes an order about a case.
     *
     * @throws ProblemException {@code org-unit-not-found} for an unknown target, {@code process-not-published}, {@code
     *     not-found} without such a case
     */
    public Prepared prepare(UUID caseId, String purpose, OrderContent content) {
        var file = cases.find(caseId).orElseThrow(() -> new ProblemException("not-found"));
        var origin = new Origin(
                caseId,
                null,
                file.customerId(),
                numberIn(caseId, file.number()),
                file.product(),
                file.owner(),
                file.unitId());
        var kind = content.target() == null ? OrderBook.DEPARTMENT : book.kind(content.target());
        var order = WorkOrder.draft(Ids.next(), origin, purpose, kind, content, book.now());
        store.insert(order);
        return new Prepared(
                order,
                processes.publishedVersion(IssueForwardingProcess.KEY),
                times.soon(order),
                times.limit(order, Loop.FORWARDING));
    }

    /**
     * Forwards a problem by itself: solved, checked with the customer if one is known, forwarded again if need be.
     *
     * @throws ProblemException {@code request-invalid} field by field, {@code org-unit-not-found}, {@code
     *     process-not-published}
     */
    public WorkOrder forward(ForwardingDraft draft) {
        var content = draft.content();
        content.check(book.now());
        var origin = new Origin(
                draft.caseId(),
                draft.contactId(),
                draft.customerId(),
                number(draft),
                draft.product(),
                draft.owner(),
                draft.unitId());
        var kind = book.kind(Objects.requireNonNull(content.target()));
        var order = WorkOrder.draft(Ids.next(), origin, WorkOrder.PROBLEM, kind, content, book.now());
        store.insert(order);
        draft.files().forEach(file -> files.attach(new FileId(file), OrderBook.SUBJECT, order.id(), draft.owner()));
        processes.start(IssueForwardingProcess.KEY, order.id(), variables(order));
        return order;
    }

    /** The orders about a case, the first one first. */
    @Transactional(readOnly = true)
    public List<WorkOrder> of(UUID caseId) {
        return store.of(caseId);
    }

    /** The orders about problems found in a contact, the first one first. */
    @Transactional(readOnly = true)
    public List<WorkOrder> ofContact(UUID contactId) {
        return store.ofContact(contactId);
    }

    private Map<String, @Nullable Object> variables(WorkOrder order) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(IssueForwardingVariables.FORWARDING_ID, order.id().toString());
        variables.put(
                IssueForwardingVariables.CASE_ID,
                order.caseId() == null ? null : order.caseId().toString());
        variables.put(
                IssueForwardingVariables.OWNER_ID, String.valueOf(order.origin().owner()));
        variables.put(IssueForwardingVariables.FORWARDING_COMPLETE, true);
        variables.put(IssueForwardingVariables.PREPARE_DUE_AT, Date.from(times.soon(order)));
        variables.put(IssueForwardingVariables.TARGET_KIND, order.targetKind());
        variables.put(IssueForwardingVariables.TARGET_ID, String.valueOf(order.target()));
        variables.put(IssueForwardingVariables.HANDLER_GROUP, handlersOf(order).name());
        variables.put(IssueForwardingVariables.CONFIRM_WITH_CUSTOMER, book.customer(order) != null);
        variables.put(IssueForwardingVariables.MAX_FORWARDING_LOOPS, times.limit(order, Loop.FORWARDING));
        variables.put(IssueForwardingVariables.FORWARDING_LEVEL, 0);
        return variables;
    }

    private String number(ForwardingDraft draft) {
        var file = draft.caseId() == null ? null : cases.find(draft.caseId()).orElse(null);
        if (file != null) {
            return numberIn(file.id(), file.number());
        }
        var year = book.now().atZone(people.zoneOf(draft.unitId())).getYear();
        return "F-%d-%06d".formatted(year, store.nextNumber());
    }

    private String numberIn(UUID caseId, String number) {
        var former = store.of(caseId).size();
        return former == 0 ? number : number + "-" + (former + 1);
    }

    private static Role handlersOf(WorkOrder order) {
        return OrderBook.PARTNER.equals(order.targetKind()) ? Role.PARTNER : Role.HANDLER;
    }
}
