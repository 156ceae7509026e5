package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.IssueForwardingProcess.Elements.*;
import static io.ringloop.processes.IssueForwardingVariables.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.IssueForwardingProcess.Delegates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A work order whose delegates answer as if all went well; a test changes what it is about. */
@Deployment(resources = "processes/issue-forwarding/issue-forwarding.bpmn")
abstract class ForwardingScenario {
    static final Contract CONTRACT = Contract.of(IssueForwardingProcess.class, List.of());
    static final String FORWARDING = "forwarding-1";

    Engine engine;

    @BeforeEach
    void allGoesWell() {
        engine = new Engine(CONTRACT);
        engine.answer(Delegates.SEND_WORK_ORDER, execution -> {
            order().forEach(execution::setVariable);
            execution.setVariable(FORWARDING_LOOPS, loops(execution.getVariable(FORWARDING_LOOPS)));
        });
        engine.answer(Delegates.RESEND_WORK_ORDER, execution -> order().forEach(execution::setVariable));
        engine.answer(Delegates.RECORD_ANSWER, execution -> {
            var accepted = "accept".equals(execution.getVariable(ACCEPTANCE));
            execution.setVariable(ORDER_ANSWER, accepted ? "accepted" : "rejected");
            execution.setVariable(HANDLER_ID, accepted ? "handler-1" : null);
            execution.setVariable(JUDGE_GROUP, "TEAM_LEADER");
            execution.setVariable(JUDGE_DUE_AT, in("PT4H"));
        });
        engine.answer(Delegates.RECORD_PHONE_CALL, execution -> {
            var answer = execution.getVariable(PHONE_ANSWER);
            execution.setVariable(ORDER_ANSWER, "notReached".equals(answer) ? "open" : answer);
            execution.setVariable(JUDGE_GROUP, "TEAM_LEADER");
            execution.setVariable(JUDGE_DUE_AT, in("PT4H"));
        });
        inspected("good", "solved");
        engine.answer(Delegates.TELL_VERDICT, Map.of(ORDER_ANSWER, "accepted"));
        engine.answer(Delegates.RECORD_GIVE_UP, Map.of(FORWARDING_OUTCOME, "rejected"));
        engine.answer(Delegates.READ_CLOCKS, Map.of(NEXT_CLOCK_AT, in("PT1H")));
        engine.answer(Delegates.APPLY_CLOCK_EVENT, Map.of(CLOCK_KIND, "accept", CLOCK_EVENT, "none"));
        engine.answer(Delegates.DECIDE_SUPERVISION, execution -> {
            execution.setVariable(SUPERVISION_NEEDED, true);
            execution.setVariable(SUPERVISION_OPEN, !tasks(SUPERVISE_FORWARDING).isEmpty());
            execution.setVariable(SUPERVISE_DUE_AT, in("PT2H"));
        });
        engine.answer(Delegates.PLAN_CHECK_CALL, Map.of(CHECK_AT, in("PT2H"), CHECK_DUE_AT, in("P1D")));
        checked("done", "satisfied");
        engine.answer(Delegates.COUNT_FORWARDING_LOOP, execution -> {
            execution.setVariable(FORWARDING_LOOPS, loops(execution.getVariable(FORWARDING_LOOPS)) + 1);
            execution.setVariable(FORWARDING_OUTCOME, "gaveUp");
        });
        engine.answer(Delegates.RECALL_WORK_ORDER, Map.of(FORWARDING_OUTCOME, "calledOff"));
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    void inspected(String inspection, String outcome) {
        engine.answer(Delegates.RECORD_INSPECTION, execution -> {
            execution.setVariable(INSPECTION, inspection);
            execution.setVariable(WORK_RESULT, inspection.equals("good") ? "done" : "open");
            execution.setVariable(FORWARDING_OUTCOME, outcome);
            execution.setVariable(JUDGE_GROUP, "TEAM_LEADER");
            execution.setVariable(JUDGE_DUE_AT, in("PT4H"));
        });
    }

    void checked(String action, String result) {
        engine.answer(
                Delegates.RECORD_CHECK_CALL,
                Map.of(
                        CHECK_ACTION,
                        action,
                        CHECK_RESULT,
                        result,
                        CHECK_AT,
                        in("P1D"),
                        FORWARDING_OUTCOME,
                        "confirmed"));
    }

    ProcessInstance sent() {
        return start(Map.of());
    }

    ProcessInstance start(Map<String, Object> facts) {
        var variables = new HashMap<String, Object>();
        variables.put(FORWARDING_ID, FORWARDING);
        variables.put(CASE_ID, null);
        variables.put(OWNER_ID, "owner-1");
        variables.put(FORWARDING_COMPLETE, true);
        variables.put(PREPARE_DUE_AT, in("PT2H"));
        variables.put(TARGET_KIND, "department");
        variables.put(TARGET_ID, "unit-1");
        variables.put(HANDLER_GROUP, "HANDLER");
        variables.put(CONFIRM_WITH_CUSTOMER, false);
        variables.put(MAX_FORWARDING_LOOPS, 2);
        variables.put(FORWARDING_LEVEL, 0);
        variables.putAll(facts);
        var forwarding = runtimeService().startProcessInstanceByKey(IssueForwardingProcess.KEY, FORWARDING, variables);
        Engine.settle();
        return forwarding;
    }

    static void accept() {
        complete(ACCEPT_WORK_ORDER, Map.of(ACCEPTANCE, "accept"));
    }

    static void reject() {
        complete(ACCEPT_WORK_ORDER, Map.of(ACCEPTANCE, "reject"));
    }

    static void judge(String verdict) {
        complete(JUDGE_REJECTION, Map.of(VERDICT, verdict));
    }

    static void solve() {
        complete(SOLVE_ISSUE, Map.of(RESULT, "solved"));
        complete(INSPECT_RESULT, Map.of(RESULT_OK, "yes"));
    }

    static void tell(String message, Map<String, Object> facts) {
        Engine.tell(FORWARDING, message, facts);
    }

    private static Map<String, Object> order() {
        var order = new HashMap<String, Object>();
        order.put(ACCEPT_DUE_AT, in("PT4H"));
        order.put(SOLVE_DUE_AT, in("P2D"));
        order.put(HANDLER_ID, null);
        order.put(ORDER_ANSWER, "open");
        order.put(WORK_RESULT, "open");
        return order;
    }

    private static int loops(Object counted) {
        return counted == null ? 0 : (Integer) counted;
    }
}
