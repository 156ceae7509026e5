package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.LostCalls;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CallbackVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Looks for a call of which nothing was heard. */
@ModelBean
class LookForCall implements JavaDelegate {

    private final LostCalls calls;

    LookForCall(LostCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = calls.look(Subject.of(execution));
        execution.setVariable(CallbackVariables.CALL_FOUND, found.state());
        execution.setVariable(CallbackVariables.ATTEMPT_RESULT, found.result());
        execution.setVariable(CallbackVariables.NO_NEWS_AT, Date.from(found.lookAgainAt()));
    }
}
