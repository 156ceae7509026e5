package io.ringloop.processes;

import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.InboundContactProcess.Elements.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import io.ringloop.processes.InboundContactProcess.Delegates;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.processes.InboundContactProcess.Routes;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An inbound contact whose delegates answer like an ordinary call; a test changes what comes of it. */
@Deployment(resources = "processes/inbound-contact/inbound-contact.bpmn")
abstract class InboundScenario {
    Engine engine;

    @BeforeEach
    void anOrdinaryCall() {
        engine = new Engine(Contract.of(InboundContactProcess.class, List.of()));
        answer(Delegates.ROUTE_CONTACT, Map.of(Variables.ROUTE, Routes.QUEUE));
        answer(Delegates.PARK_WRAP_UP, Map.of(Variables.RECORD_DUE_AT, in("PT8H")));
        answer(Delegates.DECIDE_FOLLOW_UP, Map.of(Variables.FOLLOW_UP, "none", Variables.FOLLOW_UP_DUE_AT, in("PT4H")));
        answer(
                Delegates.PLAN_CALLBACK,
                Map.of(Variables.CALLBACK_PLANNED, true, Variables.CALLBACK_DUE_AT, in("PT2H")));
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    void answer(String delegate, Map<String, Object> variables) {
        engine.answer(delegate, variables);
    }

    void attemptsLeft(int left) {
        answer(
                Delegates.RECORD_CALLBACK,
                Map.of(
                        Variables.CALLBACK_ATTEMPTS_LEFT, left,
                        Variables.CALLBACK_RETRY_AT, in("PT30M"),
                        Variables.CALLBACK_DUE_AT, in("PT2H")));
    }

    ProcessInstance start() {
        return start(false, false, Map.of());
    }

    ProcessInstance start(boolean manual, boolean withheld, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put(Variables.MANUAL, manual);
        variables.put(Variables.NUMBER_WITHHELD, withheld);
        variables.put(Variables.TRANSFER_COUNT, 0);
        return runtimeService().startProcessInstanceByKey(InboundContactProcess.KEY, "contact-1", variables);
    }

    ProcessInstance answered() {
        var contact = start();
        assertThat(contact).isWaitingAt(GW_OUTCOME);
        tell(contact, Messages.ANSWERED, Map.of(Variables.AGENT_ID, "agent-1"));
        return contact;
    }

    ProcessInstance wrappingUp() {
        var contact = answered();
        tell(contact, Messages.CALL_ENDED, limits());
        return contact;
    }

    ProcessInstance unanswered(String outcome, boolean withheld) {
        var contact = start(false, withheld, Map.of());
        tell(contact, Messages.ENDED_UNANSWERED, Map.of(Variables.OUTCOME, outcome));
        execute(job(PLAN_CALLBACK, contact));
        assertThat(contact).isWaitingAt(CALL_BACK);
        attemptsLeft(0);
        return contact;
    }

    void transfer(ProcessInstance contact) {
        answer(Delegates.RECORD_TRANSFER, Map.of(Variables.TRANSFER_COUNT, 1));
        tell(contact, Messages.TRANSFERRED, Map.of());
        assertThat(contact).hasPassed(RECORD_TRANSFER);
    }

    void wrapUp(String... matters) {
        complete(task(), withVariables(Variables.MATTER_IDS, new ArrayList<>(List.of(matters))));
        execute(job());
    }

    static void tell(ProcessInstance contact, String message, Map<String, Object> facts) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(contact.getBusinessKey())
                .setVariables(facts)
                .correlate();
    }

    static Map<String, Object> limits() {
        return Map.of(Variables.ACW_LIMIT_AT, in("PT2M"), Variables.ACW_HARD_LIMIT_AT, in("PT30M"));
    }
}
