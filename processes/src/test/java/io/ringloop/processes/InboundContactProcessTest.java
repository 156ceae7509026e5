package io.ringloop.processes;

import static io.ringloop.processes.InboundContactProcess.Elements.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import io.ringloop.processes.InboundContactProcess.CallResults;
import io.ringloop.processes.InboundContactProcess.Delegates;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.processes.InboundContactProcess.Outcomes;
import io.ringloop.processes.InboundContactProcess.Routes;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of the model, with delegates that only set what their contract says. */
@org.camunda.bpm.engine.test.Deployment(resources = "processes/inbound-contact/inbound-contact.bpmn")
class InboundContactProcessTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private final List<String> done = new ArrayList<>();
    private final Map<String, Map<String, Object>> answers = new HashMap<>();

    @BeforeEach
    void registerDelegates() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        for (var name : List.of(
                Delegates.IDENTIFY_CALLER,
                Delegates.ROUTE_CONTACT,
                Delegates.CAPTURE_REQUEST,
                Delegates.ASK_REDUCER,
                Delegates.GIVE_TO_AGENT,
                Delegates.RECORD_TRANSFER,
                Delegates.NUDGE_WRAP_UP,
                Delegates.PARK_WRAP_UP,
                Delegates.DECIDE_FOLLOW_UP,
                Delegates.CLOSE_CONTACT,
                Delegates.PLAN_CALLBACK,
                Delegates.RECORD_CALLBACK,
                Delegates.NOTE_UNOBSERVED)) {
            Mocks.register(name, (JavaDelegate) execution -> {
                done.add(name);
                answers.getOrDefault(name, Map.of()).forEach(execution::setVariable);
            });
        }
        answer(Delegates.ROUTE_CONTACT, Map.of(Variables.ROUTE, Routes.QUEUE));
        answer(
                Delegates.GIVE_TO_AGENT,
                Map.of(Variables.ACW_LIMIT_AT, in("PT8H"), Variables.ACW_HARD_LIMIT_AT, in("PT9H")));
        answer(Delegates.PARK_WRAP_UP, Map.of(Variables.RECORD_DUE_AT, in("PT8H")));
        answer(Delegates.DECIDE_FOLLOW_UP, Map.of(Variables.FOLLOW_UP, "none", Variables.FOLLOW_UP_DUE_AT, in("PT4H")));
        answer(
                Delegates.PLAN_CALLBACK,
                Map.of(Variables.CALLBACK_PLANNED, true, Variables.CALLBACK_DUE_AT, in("PT2H")));
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
        Mocks.reset();
    }

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
        assertThat(done)
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
        complete(task());
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

    @Test
    void aCallOutOfHoursIsCapturedAndCalledBack() {
        answer(Delegates.ROUTE_CONTACT, Map.of(Variables.ROUTE, Routes.CLOSED_NOTICE));
        answer(Delegates.CAPTURE_REQUEST, Map.of(Variables.OUTCOME, "closed"));
        var contact = start();
        assertThat(contact).hasPassed(CAPTURE_REQUEST).isWaitingAt(PLAN_CALLBACK);
        execute(job(PLAN_CALLBACK, contact));
        assertThat(contact).isWaitingAt(CALL_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abandoned", "timeout", "full", "left-empty", "left-for-callback"})
    void anUnansweredCallIsCalledBack(String outcome) {
        var contact = unanswered(outcome, false);
        assertThat(task()).hasCandidateGroup("AGENT").hasDueDate(in("PT2H")).isNotAssigned();
        complete(task(), withVariables(Variables.CALL_RESULT, CallResults.REACHED));
        assertThat(contact).hasPassed(RECORD_CALLBACK, END_CALLED_BACK).isEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {CallResults.REFUSED, CallResults.WRONG_NUMBER})
    void anyOtherResultEndsTheCallback(String result) {
        var contact = unanswered("abandoned", false);
        attemptsLeft(1);
        complete(task(), withVariables(Variables.CALL_RESULT, result));
        assertThat(contact).hasPassed(END_CALLED_BACK).isEnded();
    }

    @Test
    void aCustomerNotReachedIsTriedAgainUntilNoAttemptIsLeft() {
        var contact = unanswered("abandoned", false);
        attemptsLeft(1);
        complete(task(), withVariables(Variables.CALL_RESULT, CallResults.NOT_REACHED));
        assertThat(contact).isWaitingAt(RETRY_CALLBACK);
        ClockUtil.setCurrentTime(in("PT31M"));
        execute(job(RETRY_CALLBACK, contact));
        assertThat(contact).isWaitingAt(CALL_BACK);
        attemptsLeft(0);
        complete(task(), withVariables(Variables.CALL_RESULT, CallResults.NOT_REACHED));
        assertThat(contact).hasPassed(END_CALLED_BACK).isEnded();
    }

    @Test
    void aCallbackIsCalledOffWhenTheCustomerIsAnsweredMeanwhile() {
        var contact = unanswered("abandoned", false);
        tell(contact, Messages.CALLBACK_CALLED_OFF, Map.of());
        assertThat(contact)
                .hasPassed(END_CALLED_OFF)
                .hasNotPassed(END_CALLED_BACK)
                .isEnded();
        assertThat(task()).isNull();
    }

    @Test
    void aCallbackWaitingForItsNextAttemptIsCalledOffToo() {
        var contact = unanswered("abandoned", false);
        attemptsLeft(1);
        complete(task(), withVariables(Variables.CALL_RESULT, CallResults.NOT_REACHED));
        tell(contact, Messages.CALLBACK_CALLED_OFF, Map.of());
        assertThat(contact).hasPassed(END_CALLED_OFF).isEnded();
    }

    @Test
    void aCallerWithAnOpenCallbackGetsNoSecondOne() {
        answer(
                Delegates.PLAN_CALLBACK,
                Map.of(Variables.CALLBACK_PLANNED, false, Variables.CALLBACK_DUE_AT, in("PT2H")));
        var contact = start();
        tell(contact, Messages.ENDED_UNANSWERED, Map.of(Variables.OUTCOME, "abandoned"));
        execute(job(PLAN_CALLBACK, contact));
        assertThat(contact).hasPassed(END_CALLBACK_ALREADY_PLANNED).isEnded();
    }

    @Test
    void whoHungUpAtOnceIsNotCalledBack() {
        var contact = start();
        tell(contact, Messages.ENDED_UNANSWERED, Map.of(Variables.OUTCOME, Outcomes.SHORT_ABANDONED));
        assertThat(contact).hasPassed(END_NO_CALLBACK).isEnded();
    }

    @Test
    void whoHidTheNumberIsNotCalledBack() {
        var contact = start(false, true, Map.of());
        tell(contact, Messages.ENDED_UNANSWERED, Map.of(Variables.OUTCOME, "abandoned"));
        assertThat(contact).hasPassed(END_NO_CALLBACK).isEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {Outcomes.FAILED, Outcomes.UNOBSERVED})
    void whatNobodySawIsNoted(String outcome) {
        var contact = start();
        tell(contact, Messages.ENDED_UNANSWERED, Map.of(Variables.OUTCOME, outcome));
        assertThat(contact).hasPassed(NOTE_UNOBSERVED, END_UNOBSERVED).isEnded();
    }

    @Test
    void fourHoursOfSilenceAskTheReducer() {
        var contact = start();
        answer(Delegates.ASK_REDUCER, Map.of(Variables.OUTCOME, Outcomes.UNOBSERVED));
        ClockUtil.setCurrentTime(in("PT4H1M"));
        execute(job(STALE, contact));
        assertThat(contact)
                .hasPassedInOrder(STALE, ASK_REDUCER, NOTE_UNOBSERVED)
                .isEnded();
    }

    private void answer(String delegate, Map<String, Object> variables) {
        answers.put(delegate, variables);
    }

    private void attemptsLeft(int left) {
        answer(
                Delegates.RECORD_CALLBACK,
                Map.of(
                        Variables.CALLBACK_ATTEMPTS_LEFT, left,
                        Variables.CALLBACK_RETRY_AT, in("PT30M"),
                        Variables.CALLBACK_DUE_AT, in("PT2H")));
    }

    private ProcessInstance start() {
        return start(false, false, Map.of());
    }

    private ProcessInstance start(boolean manual, boolean withheld, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put(Variables.CONTACT_ID, "contact-1");
        variables.put(Variables.CHANNEL, "call");
        variables.put(Variables.MANUAL, manual);
        variables.put(Variables.NUMBER_WITHHELD, withheld);
        variables.put(Variables.TRANSFER_COUNT, 0);
        return runtimeService().startProcessInstanceByKey(InboundContactProcess.KEY, "contact-1", variables);
    }

    private ProcessInstance answered() {
        var contact = start();
        assertThat(contact).isWaitingAt(GW_OUTCOME);
        tell(contact, Messages.ANSWERED, Map.of(Variables.AGENT_ID, "agent-1"));
        return contact;
    }

    private ProcessInstance wrappingUp() {
        var contact = answered();
        tell(contact, Messages.CALL_ENDED, limits());
        return contact;
    }

    private ProcessInstance unanswered(String outcome, boolean withheld) {
        var contact = start(false, withheld, Map.of());
        tell(contact, Messages.ENDED_UNANSWERED, Map.of(Variables.OUTCOME, outcome));
        execute(job(PLAN_CALLBACK, contact));
        assertThat(contact).isWaitingAt(CALL_BACK);
        attemptsLeft(0);
        return contact;
    }

    private void transfer(ProcessInstance contact) {
        answer(Delegates.RECORD_TRANSFER, Map.of(Variables.TRANSFER_COUNT, 1));
        tell(contact, Messages.TRANSFERRED, Map.of());
        assertThat(contact).hasPassed(RECORD_TRANSFER);
    }

    private void wrapUp(String... matters) {
        complete(task(), withVariables(Variables.MATTER_IDS, new ArrayList<>(List.of(matters))));
        execute(job());
    }

    private static void tell(ProcessInstance contact, String message, Map<String, Object> facts) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(contact.getBusinessKey())
                .setVariables(facts)
                .correlate();
    }

    private static Map<String, Object> limits() {
        return Map.of(Variables.ACW_LIMIT_AT, in("PT2M"), Variables.ACW_HARD_LIMIT_AT, in("PT30M"));
    }

    private static Date in(String duration) {
        return Date.from(NOW.plus(Duration.parse(duration)));
    }
}
