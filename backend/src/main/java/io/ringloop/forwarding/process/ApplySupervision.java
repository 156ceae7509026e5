package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.LateOrders;
import io.ringloop.processes.IssueForwardingVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does what the supervisor chose. */
@ModelBean
class ApplySupervision implements JavaDelegate {

    private final LateOrders late;

    ApplySupervision(LateOrders late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        late.apply(Order.of(execution), Order.required(execution, IssueForwardingVariables.SUPERVISION), (String)
                execution.getVariable(IssueForwardingVariables.PHONE_ANSWER));
    }
}
