package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketConfirmations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts a round that the customer did not accept. */
@ModelBean
class CountTicketLoop implements JavaDelegate {

    private final TicketConfirmations confirmations;

    CountTicketLoop(TicketConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var loops = TicketOf.number(execution, TicketClosureVariables.LOOPS) + 1;
        var round = confirmations.again(TicketOf.id(execution), loops);
        execution.setVariable(TicketClosureVariables.LOOPS, loops);
        execution.setVariable(TicketClosureVariables.LOOP_STEP, round.step().code());
        TicketOf.promised(execution, round.promises());
    }
}
