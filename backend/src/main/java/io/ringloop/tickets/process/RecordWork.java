package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what came of the work, here or elsewhere. */
@ModelBean
class RecordWork implements JavaDelegate {

    private final TicketSteps steps;

    RecordWork(TicketSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = TicketOf.inHouse(execution)
                ? TicketOf.required(execution, TicketClosureVariables.WORK_DONE)
                : steps.elsewhere(TicketOf.required(execution, TicketClosureVariables.FORWARDING_OUTCOME));
        steps.worked(TicketOf.id(execution), result);
        execution.setVariable(TicketClosureVariables.WORK_RESULT, result);
        TicketOf.close(execution, null);
    }
}
