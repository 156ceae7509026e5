package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Results;
import io.ringloop.people.Role;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import io.ringloop.processes.IssueForwardingVariables.WorkResults;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records whether the owner finds the result good. */
@ModelBean
class RecordInspection implements JavaDelegate {

    private final Results results;

    RecordInspection(Results results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var good = Order.required(execution, IssueForwardingVariables.RESULT_OK).equals("yes");
        var possible =
                !Order.required(execution, IssueForwardingVariables.RESULT).equals("notPossible");
        var confirm = Boolean.TRUE.equals(execution.getVariable(IssueForwardingVariables.CONFIRM_WITH_CUSTOMER));
        var inspected = results.inspected(Order.of(execution), good, possible, confirm);
        execution.setVariable(IssueForwardingVariables.INSPECTION, inspected.judgement());
        execution.setVariable(IssueForwardingVariables.JUDGE_GROUP, Role.TEAM_LEADER.name());
        execution.setVariable(IssueForwardingVariables.JUDGE_DUE_AT, Date.from(inspected.judgeDueAt()));
        if (good) {
            execution.setVariable(IssueForwardingVariables.WORK_RESULT, WorkResults.DONE);
            execution.setVariable(
                    IssueForwardingVariables.FORWARDING_OUTCOME, possible ? Outcomes.SOLVED : Outcomes.NOT_POSSIBLE);
        }
    }
}
