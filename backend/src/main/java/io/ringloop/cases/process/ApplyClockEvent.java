package io.ringloop.cases.process;

import io.ringloop.deadlines.Clocks;
import io.ringloop.engine.ModelBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Applies the earliest threshold that has passed; a timer that lost a race finds nothing. */
@ModelBean
class ApplyClockEvent implements JavaDelegate {

    private final Clocks clocks;

    ApplyClockEvent(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var event = clocks.applyDue(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(ClockVariables.CLOCK_KIND, event.kind());
        execution.setVariable(ClockVariables.CLOCK_EVENT, event.what().code());
        execution.setVariable(ClockVariables.BREACH_COUNT, event.breachCount());
    }
}
