package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.in;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.ComplaintEscalationProcess.Delegates;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A complaint whose delegates answer like an ordinary case; a test changes what it is about. */
@Deployment(resources = {"processes/complaint-escalation/complaint-escalation.bpmn", "processes/forwarding-stub.bpmn"})
abstract class ComplaintScenario {
    static final Contract CONTRACT = Contract.of(ComplaintEscalationProcess.class, List.of());
    static final String CASE = "case-1";

    /** Why the tier was decided, in order. */
    final List<String> triggers = new ArrayList<>();

    /** Tier by trigger, where the rule would change it. */
    final Map<String, Integer> tiers = new HashMap<>();

    Engine engine;

    @BeforeEach
    void anOrdinaryCase() {
        engine = new Engine(CONTRACT);
        engine.answer(Delegates.GATHER_HISTORY, Map.of(ABOUT_REGISTRAR, false));
        grade("ordinary");
        engine.answer(Delegates.DECIDE_TIER, execution -> {
            var trigger = (String) execution.getVariable(TIER_TRIGGER);
            triggers.add(trigger);
            var now = (Integer) execution.getVariable(TIER);
            var tier = Math.max(Math.max(now, 1), tiers.getOrDefault(trigger, 0));
            execution.setVariable(TIER, tier);
            execution.setVariable(OWNER_GROUP, tier > 1 ? "OPS_MANAGER" : "TEAM_LEADER");
        });
        engine.answer(Delegates.START_CLOCKS, Map.of(PROGRESS_DUE_AT, in("PT24H"), SOLUTION_DUE_AT, in("P5D")));
        engine.answer(Delegates.ASSIGN_OWNER, Map.of(OWNER_ID, "leader-1"));
        engine.answer(Delegates.HAND_OVER_TO_TIER, execution -> {
            if ((Integer) execution.getVariable(TIER) > 1) {
                execution.setVariable(OWNER_ID, "ops-1");
            }
        });
        engine.answer(Delegates.RAISE_TIER, Map.of(TIER, 2, OWNER_ID, "ops-1"));
        engine.answer(Delegates.PREPARE_FORWARDING, execution -> {
            execution.setVariable(FORWARDING_ID, "forwarding-1");
            execution.setVariable(FORWARDING_VERSION, version("issue-forwarding"));
        });
        engine.answer(Delegates.ASK_CUSTOMER, Map.of(NO_REPLY_AT, in("P3D"), REMINDERS_LEFT, 1));
        engine.answer(Delegates.REMIND_CUSTOMER, Map.of(NO_REPLY_AT, in("P6D"), REMINDERS_LEFT, 0));
        authority(List.of());
        attemptsToPresent(0);
        engine.answer(Delegates.PLAN_CONFIRMATION, Map.of(CONFIRM_AT, in("PT4H"), CONFIRM_DUE_AT, in("P1D")));
        confirmation("done", "satisfied");
        engine.answer(Delegates.COUNT_LOOP, execution -> {
            execution.setVariable(LOOPS, (Integer) execution.getVariable(LOOPS) + 1);
            execution.setVariable(MAX_LOOPS, 3);
        });
        engine.answer(Delegates.READ_CLOCKS, Map.of(NEXT_CLOCK_AT, in("PT20H")));
        due("progress", "none");
        engine.answer(
                Delegates.REMIND_OWNER,
                execution -> execution.setVariable(
                        FEEDBACK_OPEN,
                        !Engine.tasks(Elements.GIVE_PROGRESS_FEEDBACK).isEmpty()));
        engine.answer(Delegates.RESTART_PROGRESS_CLOCK, Map.of(FEEDBACK_COUNTS, true));
        engine.answer(Delegates.RECORD_BREACH, Map.of(BREACH_TRIGGER, "progressBreach", RAISED_RECENTLY, false));
        engine.answer(Delegates.SIGNAL_CRISIS, Map.of(CRISIS_DUE_AT, in("PT1H")));
        engine.answer(Delegates.LINK_CONTACT, execution -> {
            if ("urge".equals(execution.getVariable(CONTACT_KIND))) {
                execution.setVariable(URGE_COUNT, (Integer) execution.getVariable(URGE_COUNT) + 1);
            }
        });
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    void grade(String severity) {
        engine.answer(Delegates.GRADE_COMPLAINT, Map.of(SEVERITY, severity, CRISIS, "no"));
        if (!severity.equals("ordinary")) {
            tiers.put("opened", 2);
        }
    }

    void authority(List<String> approvers) {
        engine.answer(
                Delegates.CHECK_AUTHORITY,
                Map.of(APPROVAL_NEEDED, !approvers.isEmpty(), APPROVER_GROUPS, new ArrayList<>(approvers)));
    }

    void attemptsToPresent(int left) {
        engine.answer(Delegates.RECORD_PRESENTATION, Map.of(PRESENT_ATTEMPTS_LEFT, left, PRESENT_RETRY_AT, in("PT6H")));
    }

    void confirmation(String action, String result) {
        engine.answer(
                Delegates.RECORD_CONFIRMATION,
                Map.of(CONFIRM_ACTION, action, CONFIRM_RESULT, result, CONFIRM_AT, in("P1D")));
    }

    /** What the clocks say when the timer fires. */
    void due(String kind, String event) {
        engine.answer(Delegates.APPLY_CLOCK_EVENT, Map.of(CLOCK_KIND, kind, CLOCK_EVENT, event, BREACH_COUNT, 1));
    }

    /** Opened and registered by an agent, waiting for its handler. */
    ProcessInstance handled() {
        var complaint = opened(Map.of());
        register("no");
        return complaint;
    }

    ProcessInstance opened(Map<String, Object> facts) {
        var complaint = runtimeService().startProcessInstanceByKey(ComplaintEscalationProcess.KEY, CASE, start(facts));
        Engine.settle();
        return complaint;
    }

    void register(String solvedOnSpot) {
        Engine.complete(
                Elements.REGISTER_AND_SOOTHE,
                Map.of(SOLVED_ON_SPOT, solvedOnSpot, CUSTOMER_AGREES, solvedOnSpot, HARM, "none", AUTHORITY, "none"));
    }

    /** What the facade sets at the start. */
    static Map<String, Object> start(Map<String, Object> facts) {
        var variables = new HashMap<String, Object>();
        variables.put(CASE_ID, CASE);
        variables.put(OPEN_TRIGGER, "opened");
        variables.put(REGISTERED, false);
        variables.put(REGISTRAR_ID, "agent-1");
        variables.put(REGISTER_DUE_AT, in("PT30M"));
        variables.put(SOLVED_ON_SPOT, "no");
        variables.put(CUSTOMER_AGREES, "no");
        variables.put(HARM, "none");
        variables.put(AUTHORITY, "none");
        variables.put(SEVERITY, "none");
        variables.put(CRISIS, "no");
        variables.put(TIER, 0);
        variables.put(LOOPS, 0);
        variables.put(URGE_COUNT, 0);
        variables.putAll(facts);
        return variables;
    }

    void next(String step) {
        Engine.complete(Elements.HANDLE_ORDINARY, Map.of(NEXT_STEP, step, CARRY_OUT, "nothing"));
    }

    /** Presented, with this reaction. */
    void present(String reaction) {
        Engine.complete(Elements.PRESENT_SOLUTION, Map.of(REACTION, reaction));
    }

    static void tell(String message, Map<String, Object> facts) {
        Engine.tell(CASE, message, facts);
    }

    private static int version(String key) {
        return repositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
