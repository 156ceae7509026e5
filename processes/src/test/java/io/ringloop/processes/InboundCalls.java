package io.ringloop.processes;

import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.InboundContactProcess.Elements.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.ringloop.processes.InboundContactProcess.Delegates;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.processes.InboundContactProcess.Routes;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Calls that are answered, refused or entered by hand. */
abstract class InboundCalls extends InboundScenario {
    @Test
    void anAnsweredCallIsServedWrappedUpFollowedUpAndClosed() {
        var contact = answered();
        assertThat(contact).isWaitingAt(SERVE_CONTACT);
        assertThat(task()).isAssignedTo("agent-1");
        tell(contact, Messages.CALL_ENDED, limits());
        assertThat(contact).isWaitingAt(WRAP_UP);
        assertThat(task()).hasDueDate(in("PT2M"));
        wrapUp("matter-1", "matter-2");
        assertThat(contact)
                .hasPassedInOrder(ANSWERED, GIVE_TO_AGENT, CALL_ENDED, WRAP_UP, END_HANDLED)
                .isEnded();
        assertThat(engine.done)
                .containsExactly(
                        Delegates.IDENTIFY_CALLER,
                        Delegates.ROUTE_CONTACT,
                        Delegates.GIVE_TO_AGENT,
                        Delegates.DECIDE_FOLLOW_UP,
                        Delegates.DECIDE_FOLLOW_UP,
                        Delegates.CLOSE_CONTACT);
    }

    @Test
    void aMatterThatDemandsItBecomesATaskOfTheAgent() {
        answer(
                Delegates.DECIDE_FOLLOW_UP,
                Map.of(Variables.FOLLOW_UP, "ticket", Variables.FOLLOW_UP_DUE_AT, in("PT4H")));
        var contact = wrappingUp();
        wrapUp("matter-1", "matter-2");
        assertThat(contact).isWaitingAt(FOLLOW_UP_MATTER);
        assertThat(task()).isAssignedTo("agent-1").hasDueDate(in("PT4H"));
        complete(task());
        assertThat(contact).isWaitingAt(FOLLOW_UP_MATTER);
        complete(task());
        assertThat(contact).hasPassed("end_FollowedUp", CLOSE_CONTACT).isEnded();
    }

    @Test
    void anAgentMayFinishServingBeforeTheCallEnds() {
        var contact = answered();
        complete(task(), limits());
        assertThat(contact).isWaitingAt(WRAP_UP).hasNotPassed(CALL_ENDED);
    }

    @Test
    void aTransferWaitsAgainAndTheNextAgentServes() {
        var contact = answered();
        transfer(contact);
        assertThat(contact).isWaitingAt(GW_OUTCOME);
        tell(contact, Messages.ANSWERED, Map.of(Variables.AGENT_ID, "agent-2"));
        assertThat(contact).isWaitingAt(SERVE_CONTACT);
        assertThat(task()).isAssignedTo("agent-2");
    }

    @Test
    void aCallerLostInATransferIsWrappedUpByTheFirstAgent() {
        var contact = answered();
        transfer(contact);
        var facts = new HashMap<>(limits());
        facts.put(Variables.OUTCOME, "abandoned");
        tell(contact, Messages.ENDED_UNANSWERED, facts);
        assertThat(contact).isWaitingAt(WRAP_UP);
        assertThat(task()).isAssignedTo("agent-1");
    }

    @Test
    void theWrapUpLimitNudgesAndTheTaskStays() {
        var contact = wrappingUp();
        ClockUtil.setCurrentTime(in("PT3M"));
        execute(job(ACW_LIMIT, contact));
        assertThat(contact).hasPassed(NUDGE_WRAP_UP, "end_Nudged").isWaitingAt(WRAP_UP);
    }

    @Test
    void theHardLimitParksTheWrapUpAndTheRecordIsCompletedLater() {
        var contact = wrappingUp();
        ClockUtil.setCurrentTime(in("PT31M"));
        execute(job(ACW_HARD_LIMIT, contact));
        assertThat(contact).hasPassed(PARK_WRAP_UP).isWaitingAt(COMPLETE_RECORD);
        assertThat(task()).isAssignedTo("agent-1").hasDueDate(in("PT8H"));
        wrapUp("matter-1");
        assertThat(contact).hasPassed(CLOSE_CONTACT).isEnded();
    }

    @Test
    void aContactEnteredByHandGoesStraightToTheWrapUp() {
        var facts = new HashMap<>(limits());
        facts.put(Variables.AGENT_ID, "agent-1");
        var contact = start(true, false, facts);
        assertThat(contact).isWaitingAt(WRAP_UP).hasNotPassed(IDENTIFY_CALLER);
        wrapUp("matter-1");
        assertThat(contact).isEnded();
    }

    @Test
    void aRestrictedCallerIsRefused() {
        answer(Delegates.ROUTE_CONTACT, Map.of(Variables.ROUTE, Routes.RESTRICT));
        assertThat(start()).hasPassed(END_RESTRICTED).isEnded();
    }
}
