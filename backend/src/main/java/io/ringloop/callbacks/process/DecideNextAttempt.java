package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackOutcomes;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CallbackVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides what follows an attempt. */
@ModelBean
class DecideNextAttempt implements JavaDelegate {

    private final CallbackOutcomes outcomes;

    DecideNextAttempt(CallbackOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = Subject.required(execution, CallbackVariables.ATTEMPT_RESULT);
        var next = outcomes.after(Subject.of(execution), result);
        execution.setVariable(CallbackVariables.NEXT_STEP, next.step());
        execution.setVariable(CallbackVariables.CALLBACK_RESULT, next.result());
        execution.setVariable(CallbackVariables.FIND_DUE_AT, Date.from(next.findDueAt()));
    }
}
