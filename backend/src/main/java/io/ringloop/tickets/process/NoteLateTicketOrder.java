package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketOrders;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the owner that what was forwarded is late. */
@ModelBean
class NoteLateTicketOrder implements JavaDelegate {

    private final TicketOrders orders;

    NoteLateTicketOrder(TicketOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = TicketOf.required(execution, TicketClosureVariables.FORWARDING_ID);
        orders.late(TicketOf.id(execution), UUID.fromString(order));
    }
}
