package io.ringloop.tickets.handling;

import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work orders of a ticket. */
@Component
@Transactional
public class TicketOrders {

    private static final String CARRY_OUT = "carryOut";

    private final TicketBook book;
    private final TicketNotices notices;
    private final TicketClocks clocks;
    private final Forwardings forwardings;

    TicketOrders(TicketBook book, TicketNotices notices, TicketClocks clocks, Forwardings forwardings) {
        this.book = book;
        this.notices = notices;
        this.clocks = clocks;
        this.forwardings = forwardings;
    }

    /** What is known goes into the order; the owner adds what is missing, such as the target, before it is sent. */
    public Forwardings.Prepared prepare(UUID caseId) {
        var ticket = book.get(caseId);
        var details = ticket.details();
        return forwardings.prepare(
                caseId,
                CARRY_OUT,
                new OrderContent(
                        ticket.targetUnit(),
                        book.file(caseId).title(),
                        details.facts(),
                        details.fault() == null ? details.subject() : details.fault(),
                        null,
                        null,
                        clocks.due(caseId, TicketClocks.DONE),
                        null));
    }

    /** The unit that has the work: that of the last order, else the one the ticket names. */
    @Nullable
    UUID unit(UUID caseId) {
        return forwardings.of(caseId).stream()
                .filter(order -> !order.alone() && order.target() != null)
                .reduce((former, latter) -> latter)
                .map(WorkOrder::target)
                .orElse(book.get(caseId).targetUnit());
    }

    /** The target does not keep its time: the owner is told, the promises to the customer go on. */
    public void late(UUID caseId, UUID orderId) {
        book.prove("ticket-order-late", caseId, Map.of("order", orderId), Map.of());
        notices.remindOwner(caseId, TicketClocks.DONE, clocks.due(caseId, TicketClocks.DONE));
    }
}
