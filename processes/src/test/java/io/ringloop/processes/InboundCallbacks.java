package io.ringloop.processes;

import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.InboundContactProcess.Elements.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import io.ringloop.processes.InboundContactProcess.CallResults;
import io.ringloop.processes.InboundContactProcess.Delegates;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.processes.InboundContactProcess.Outcomes;
import io.ringloop.processes.InboundContactProcess.Routes;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that nobody answered, and what is owed to the caller. */
abstract class InboundCallbacks extends InboundScenario {
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
}
