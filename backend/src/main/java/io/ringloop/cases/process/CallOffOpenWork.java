package io.ringloop.cases.process;

import io.ringloop.cases.CaseWork;
import io.ringloop.engine.ModelBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Calls off what others still do for a case. */
@ModelBean
class CallOffOpenWork implements JavaDelegate {

    private final CaseWork work;

    CallOffOpenWork(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.callOff(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
