package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketOrders;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Prepares the order that a department or outlet gets. */
@ModelBean
class PrepareTicketOrder implements JavaDelegate {

    private final TicketOrders orders;

    PrepareTicketOrder(TicketOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var prepared = orders.prepare(TicketOf.id(execution));
        var order = prepared.order();
        execution.setVariable(TicketClosureVariables.FORWARDING_ID, order.id().toString());
        execution.setVariable(TicketClosureVariables.FORWARDING_VERSION, prepared.version());
        execution.setVariable(
                TicketClosureVariables.FORWARDING_COMPLETE, order.content().complete());
        execution.setVariable(TicketClosureVariables.TARGET_KIND, order.targetKind());
        execution.setVariable(TicketClosureVariables.TARGET_ID, String.valueOf(order.target()));
        execution.setVariable(
                TicketClosureVariables.HANDLER_GROUP, prepared.handlers().name());
        execution.setVariable(TicketClosureVariables.PREPARE_DUE_AT, Date.from(prepared.prepareDueAt()));
        execution.setVariable(TicketClosureVariables.MAX_FORWARDING_LOOPS, prepared.rounds());
        execution.setVariable(TicketClosureVariables.CONFIRM_WITH_CUSTOMER, false);
        execution.setVariable(TicketClosureVariables.FORWARDING_LEVEL, 0);
    }
}
