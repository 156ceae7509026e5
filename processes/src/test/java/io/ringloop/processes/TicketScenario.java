package io.ringloop.processes;

import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.TicketClosureVariables.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.TicketClosureProcess.Delegates;
import io.ringloop.processes.TicketClosureProcess.Elements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A repair done in house, told by message and asked about; a test changes what it is about. */
@Deployment(
        resources = {
            "processes/ticket-closure/ticket-closure.bpmn",
            "processes/forwarding-stub.bpmn",
            "processes/callback-stub.bpmn"
        })
abstract class TicketScenario {
    static final Contract CONTRACT = Contract.of(TicketClosureProcess.class, List.of());
    static final String CASE = "case-1";

    /** Step of the stub that stands for the called process. */
    static final String ELSEWHERE = "user_Elsewhere";

    static final String ASK = "user_Ask";

    Engine engine;

    /** What the customer says when asked. */
    String said = "satisfied";

    @BeforeEach
    void aRepair() {
        engine = new Engine(CONTRACT);
        assigned("inHouse", "message", "call");
        engine.answer(Delegates.START_TICKET_CLOCKS, Map.of(DONE_DUE_AT, in("PT44H"), INFORMED_DUE_AT, in("PT48H")));
        engine.answer(Delegates.ASSIGN_TICKET_OWNER, Map.of(OWNER_ID, "agent-1"));
        engine.answer(Delegates.PREPARE_TICKET_ORDER, execution -> {
            execution.setVariable(FORWARDING_ID, "forwarding-1");
            execution.setVariable(FORWARDING_VERSION, version("issue-forwarding"));
        });
        engine.answer(Delegates.RECORD_WORK, execution -> {
            var inHouse = "inHouse".equals(execution.getVariable(WORK_MODE));
            var solved = "solved".equals(execution.getVariable(FORWARDING_OUTCOME));
            var elsewhere = solved ? "done" : "notPossible";
            execution.setVariable(WORK_RESULT, inHouse ? execution.getVariable(WORK_DONE) : elsewhere);
        });
        engine.answer(Delegates.ASK_TICKET_CUSTOMER, Map.of(NO_REPLY_AT, in("P3D"), REMINDERS_LEFT, 1));
        engine.answer(Delegates.REMIND_TICKET_CUSTOMER, Map.of(NO_REPLY_AT, in("P6D"), REMINDERS_LEFT, 0));
        engine.answer(Delegates.INFORM_TICKET_CUSTOMER, Map.of(DELIVERY_DUE_AT, in("PT2H")));
        informed("told");
        engine.answer(Delegates.PLAN_CONFIRMATION_CALLBACK, execution -> {
            execution.setVariable(CALLBACK_ID, "callback-1");
            execution.setVariable(CALLBACK_VERSION, version("callback"));
        });
        engine.answer(Delegates.OPEN_OBJECTION_WINDOW, execution -> {
            execution.setVariable(CALLBACK_ID, null);
            execution.setVariable(OBJECTION, "no");
            execution.setVariable(OBJECTION_UNTIL, in("P3D"));
        });
        engine.answer(Delegates.RECORD_TICKET_CONFIRMATION, execution -> {
            var asked = execution.getVariable(CALLBACK_ID) != null;
            var silent = "yes".equals(execution.getVariable(OBJECTION)) ? "dissatisfied" : "silent";
            execution.setVariable(CONFIRM_RESULT, asked ? said : silent);
        });
        loops("again");
        engine.answer(Delegates.READ_CLOCKS, Map.of(NEXT_CLOCK_AT, in("PT36H")));
        due("done", "none");
        supervision(true);
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

    void assigned(String workMode, String informMode, String confirmation) {
        engine.answer(
                Delegates.ASSIGN_TICKET,
                Map.of(
                        WORK_MODE, workMode,
                        OWNER_GROUP, "AGENT",
                        INFORM_MODE, informMode,
                        CONFIRMATION, confirmation));
    }

    /** What follows a call that tells the customer. */
    void informed(String step) {
        engine.answer(Delegates.RECORD_INFORMED, Map.of(INFORM_STEP, step, INFORM_AGAIN_AT, in("P1D")));
    }

    /** What follows a round the customer did not accept. */
    void loops(String step) {
        engine.answer(Delegates.COUNT_TICKET_LOOP, execution -> {
            execution.setVariable(LOOPS, (Integer) execution.getVariable(LOOPS) + 1);
            execution.setVariable(LOOP_STEP, step);
        });
    }

    /** What the clocks say when the timer fires. */
    void due(String kind, String event) {
        engine.answer(Delegates.APPLY_CLOCK_EVENT, Map.of(CLOCK_KIND, kind, CLOCK_EVENT, event, BREACH_COUNT, 1));
    }

    void supervision(boolean needed) {
        engine.answer(Delegates.DECIDE_TICKET_SUPERVISION, execution -> {
            execution.setVariable(SUPERVISION_NEEDED, needed);
            execution.setVariable(
                    SUPERVISION_OPEN, !Engine.tasks(Elements.SUPERVISE_OVERDUE).isEmpty());
            execution.setVariable(SUPERVISE_DUE_AT, in("P3D"));
        });
    }

    ProcessInstance opened() {
        var ticket = runtimeService().startProcessInstanceByKey(TicketClosureProcess.KEY, CASE, start());
        Engine.settle();
        return ticket;
    }

    /** Done, and the customer is about to be told. */
    ProcessInstance done() {
        var ticket = opened();
        work("done");
        return ticket;
    }

    /** Done, told, and the customer is about to be asked. */
    ProcessInstance told() {
        var ticket = done();
        tell(TicketClosureProcess.Messages.TICKET_NOTICE_DELIVERED, Map.of());
        return ticket;
    }

    void work(String result) {
        Engine.complete(Elements.DO_WORK, Map.of(WORK_DONE, result));
    }

    /** The customer is asked and says so. */
    void ask(String result) {
        said = result;
        Engine.complete(ASK, Map.of());
    }

    /** What the facade sets at the start. */
    static Map<String, Object> start() {
        var variables = new HashMap<String, Object>();
        variables.put(CASE_ID, CASE);
        variables.put(OPEN_TRIGGER, "opened");
        variables.put(OWNER_ID, null);
        variables.put(CALLBACK_ID, null);
        variables.put(OBJECTION, "no");
        variables.put(LOOPS, 0);
        variables.put(URGE_COUNT, 0);
        return variables;
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
