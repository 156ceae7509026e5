package io.ringloop.forwarding;

import io.ringloop.engine.Processes;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.Role;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import io.ringloop.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work orders to departments and partners. The process {@code issue-forwarding} handles them. */
@Component
@Transactional
public class Forwardings {

    private final WorkOrderStore store;
    private final OrderBook book;
    private final Processes processes;

    Forwardings(WorkOrderStore store, OrderBook book, Processes processes) {
        this.store = store;
        this.book = book;
        this.processes = processes;
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
            return OrderBook.PARTNER.equals(order.targetKind()) ? Role.PARTNER : Role.HANDLER;
        }
    }

    /**
     * Makes an order about a case.
     *
     * @throws ProblemException {@code org-unit-not-found} for an unknown target, {@code process-not-published}
     */
    public Prepared prepare(UUID caseId, String purpose, OrderContent content) {
        var order = new WorkOrder(
                Ids.next(),
                caseId,
                purpose,
                content.target(),
                content.target() == null ? OrderBook.DEPARTMENT : book.kind(content.target()),
                content,
                0,
                "prepared",
                null,
                0,
                0,
                book.now());
        store.insert(order);
        return new Prepared(
                order,
                processes.publishedVersion(IssueForwardingProcess.KEY),
                book.soon(order),
                book.limit(order, Loop.FORWARDING));
    }

    /** The orders about a case, the first one first. */
    @Transactional(readOnly = true)
    public List<WorkOrder> of(UUID caseId) {
        return store.of(caseId);
    }
}
