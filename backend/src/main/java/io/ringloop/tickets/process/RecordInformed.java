package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.processes.TicketClosureVariables.Answers;
import io.ringloop.tickets.handling.TicketInforming;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records a call that was to tell the customer. */
@ModelBean
class RecordInformed implements JavaDelegate {

    private final TicketInforming informing;

    RecordInformed(TicketInforming informing) {
        this.informing = informing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reached = Answers.YES.equals(TicketOf.text(execution, TicketClosureVariables.INFORM_REACHED));
        var next = informing.called(TicketOf.id(execution), reached);
        execution.setVariable(TicketClosureVariables.INFORM_STEP, next.step());
        execution.setVariable(TicketClosureVariables.INFORM_AGAIN_AT, Date.from(next.at()));
    }
}
