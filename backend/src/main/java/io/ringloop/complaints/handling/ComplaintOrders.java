package io.ringloop.complaints.handling;

import io.ringloop.deadlines.Clocks;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.OrderContent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is forwarded about a complaint: to find a solution, or to carry it out. */
@Component
@Transactional
public class ComplaintOrders {

    private static final String CARRY_OUT = "carryOut";

    private final ComplaintBook book;
    private final ComplaintNotices notices;
    private final Forwardings forwardings;
    private final Clocks clocks;

    ComplaintOrders(ComplaintBook book, ComplaintNotices notices, Forwardings forwardings, Clocks clocks) {
        this.book = book;
        this.notices = notices;
        this.forwardings = forwardings;
        this.clocks = clocks;
    }

    /** What is known already goes into the order; the owner adds what is missing before it is sent. */
    public Forwardings.Prepared prepare(UUID caseId, String purpose) {
        var file = book.file(caseId);
        var proposal = book.proposal(caseId);
        var carryOut = purpose.equals(CARRY_OUT);
        var due = clocks.of(caseId).stream()
                .filter(clock -> clock.kind().equals("solution")
                        && clock.course().state().open())
                .map(clock -> clock.course().due())
                .findFirst()
                .orElse(null);
        return forwardings.prepare(
                caseId,
                purpose,
                new OrderContent(
                        carryOut ? null : proposal.forwardTarget(),
                        file.title(),
                        book.get(caseId).registration().facts(),
                        carryOut ? proposal.proposal() : proposal.forwardDemand(),
                        null,
                        null,
                        due,
                        null));
    }

    /** Somebody does not keep their time: the owner is told, the promise to the customer goes on. */
    public void late(UUID caseId, UUID orderId) {
        var owner = book.file(caseId).owner();
        book.prove("work-order-late", caseId, Map.of("order", orderId), Map.of());
        if (owner != null) {
            notices.remind(caseId, owner, "solution", book.now());
        }
    }
}
