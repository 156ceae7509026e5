package io.ringloop.processes;

import static io.ringloop.processes.CallbackProcess.Elements.*;
import static io.ringloop.processes.CallbackVariables.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.CallbackProcess.Delegates;
import io.ringloop.processes.CallbackProcess.Messages;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, with delegates that only set what their contract says. */
@ExtendWith(PathCoverage.class)
@Deployment(resources = "processes/callback/callback.bpmn")
class CallbackProcessTest {
    private static final String CALLBACK = "callback-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;

    @BeforeEach
    void allGoesWell() {
        engine = new Engine(Contract.of(CallbackProcess.class, List.of()));
        engine.answer(Delegates.DECIDE_TERMS, terms(true));
        engine.answer(Delegates.PLAN_ATTEMPT, Map.of(ATTEMPT_AT, in("PT1H"), ATTEMPT_UNTIL, in("PT3H")));
        engine.answer(Delegates.DIAL_CUSTOMER, Map.of(CALL_AGENT, "agent-1", NO_NEWS_AT, in("PT1H2M")));
        next("over", "satisfied");
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Test
    void aCustomerIsCalledAndSatisfied119() {
        var callback = planned();
        assertThat(callback).isWaitingAt("gw_Await");
        fire(ATTEMPT_DUE);
        assertThat(the(TAKE_CALLBACK))
                .hasCandidateGroup("AGENT")
                .hasDueDate(in("P1D"))
                .isNotAssigned();
        complete(TAKE_CALLBACK, Map.of());
        assertThat(callback).isWaitingAt("gw_Dialled");
        tell(Messages.CUSTOMER_ANSWERED, Map.of());
        assertThat(the(RECORD_CALLBACK)).isAssignedTo("agent-1");
        complete(RECORD_CALLBACK, Map.of(ATTEMPT_RESULT, "satisfied"));
        assertThat(callback)
                .hasPassedInOrder(TAKE_CALLBACK, CUSTOMER_ANSWERED, RECORD_CALLBACK, END_ATTEMPTS_OVER, END_SATISFIED)
                .isEnded();
        assertThat(engine.done)
                .containsExactly(
                        Delegates.DECIDE_TERMS,
                        Delegates.PLAN_ATTEMPT,
                        Delegates.DIAL_CUSTOMER,
                        Delegates.DECIDE_NEXT_ATTEMPT);
    }

    @Test
    void whoDoesNotAllowItIsNotCalled() {
        engine.answer(Delegates.DECIDE_TERMS, terms(false));
        assertThat(planned())
                .hasPassed(END_NOT_ALLOWED)
                .hasNotPassed(SUB_ATTEMPTS)
                .isEnded();
    }

    @Test
    void dissatisfactionBecomesACase161() {
        var callback = connected();
        next("over", "dissatisfied");
        complete(RECORD_CALLBACK, Map.of(ATTEMPT_RESULT, "dissatisfied"));
        assertThat(callback)
                .hasPassed("service_OpenFollowUpCase", END_DISSATISFIED)
                .isEnded();
    }

    @Test
    void whoRefusesIsNotCalledAgain() {
        var callback = connected();
        next("over", "refused");
        complete(RECORD_CALLBACK, Map.of(ATTEMPT_RESULT, "refused"));
        assertThat(callback).hasPassed(END_REFUSED).isEnded();
    }

    @Test
    void notReached114IsTriedAgainAndThenToldInWriting() {
        var callback = dialling();
        next("retry", "open");
        tell(Messages.DIAL_FAILED, Map.of(ATTEMPT_RESULT, "noAnswer"));
        assertThat(callback).isWaitingAt("gw_Await");
        fire(ATTEMPT_DUE);
        complete(TAKE_CALLBACK, Map.of());
        next("over", "unreachable");
        tell(Messages.DIAL_FAILED, Map.of(ATTEMPT_RESULT, "busy"));
        assertThat(callback)
                .hasPassed("service_TellUnreachable", END_UNREACHABLE)
                .isEnded();
        assertThat(engine.done).contains(Delegates.SEND_CALLBACK_NOTICE);
    }

    @Test
    void anotherTimeIsPlannedAnew() {
        var callback = planned();
        tell(Messages.ATTEMPT_MOVED, Map.of());
        assertThat(callback).hasPassed(ATTEMPT_MOVED).isWaitingAt("gw_Await");
        assertThat(engine.done).containsExactly(Delegates.DECIDE_TERMS, Delegates.PLAN_ATTEMPT, Delegates.PLAN_ATTEMPT);
    }

    @Test
    void outsideTheAllowedHoursNobodyIsDialled() {
        var callback = planned();
        fire(ATTEMPT_DUE);
        fire(WINDOW_CLOSED);
        assertThat(tasks(TAKE_CALLBACK)).isEmpty();
        assertThat(callback).hasPassed(WINDOW_CLOSED).isWaitingAt("gw_Await");
        assertThat(engine.done).doesNotContain(Delegates.DIAL_CUSTOMER);
    }

    @Test
    void aCallWithoutNewsIsLookedForAndWaitedForWhileItRings() {
        var callback = dialling();
        engine.answer(Delegates.LOOK_FOR_CALL, Map.of(CALL_FOUND, "ringing", NO_NEWS_AT, in("PT1H4M")));
        fire(NO_NEWS);
        assertThat(callback).isWaitingAt("gw_Dialled");
        engine.answer(Delegates.LOOK_FOR_CALL, Map.of(CALL_FOUND, "gone", ATTEMPT_RESULT, "unobserved"));
        next("retry", "open");
        fire(NO_NEWS);
        assertThat(callback).isWaitingAt("gw_Await");
    }

    @Test
    void aCallFoundAnsweredIsRecorded() {
        var callback = dialling();
        engine.answer(Delegates.LOOK_FOR_CALL, Map.of(CALL_FOUND, "talking"));
        fire(NO_NEWS);
        assertThat(callback).isWaitingAt(RECORD_CALLBACK);
    }

    @Test
    void aWrongNumberIsReplaced() {
        var callback = wrongNumber();
        assertThat(the(FIND_NUMBER)).hasCandidateGroup("AGENT").hasDueDate(in("P2D"));
        complete(FIND_NUMBER, Map.of(NUMBER_FOUND, "yes"));
        assertThat(callback).isWaitingAt("gw_Await");
    }

    @Test
    void withoutANumberTheCustomerIsToldInWriting() {
        var callback = wrongNumber();
        complete(FIND_NUMBER, Map.of(NUMBER_FOUND, "no"));
        assertThat(callback).hasPassed(END_UNREACHABLE).isEnded();
    }

    @Test
    void lateCallbacksComeFirstAndLapseInTheEnd() {
        var callback = planned();
        fire(LATE);
        assertThat(callback).hasPassed("service_RaiseCallback", END_RAISED).isWaitingAt("gw_Await");
        fire(EXPIRED);
        assertThat(callback).hasPassed("service_TellExpired", END_EXPIRED).isEnded();
    }

    @Test
    void aMatterSettledInAContactNeedsNoCall() {
        var callback = dialling();
        tell(Messages.HANDLED_IN_CONTACT, Map.of(CALLBACK_RESULT, "satisfied"));
        assertThat(callback)
                .hasPassed("service_SettleInContact", END_HANDLED_IN_CONTACT)
                .isEnded();
    }

    @Test
    void aCallbackCanBeCalledOff() {
        var callback = planned();
        tell(Messages.CALLBACK_DROPPED, Map.of());
        assertThat(callback)
                .hasPassed("service_CallOffCallback", END_CALLED_OFF)
                .isEnded();
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    private ProcessInstance planned() {
        var callback = runtimeService()
                .startProcessInstanceByKey(CallbackProcess.KEY, CALLBACK, Map.of(CALLBACK_ID, CALLBACK));
        Engine.settle();
        return callback;
    }

    private ProcessInstance dialling() {
        var callback = planned();
        fire(ATTEMPT_DUE);
        complete(TAKE_CALLBACK, Map.of());
        return callback;
    }

    private ProcessInstance connected() {
        var callback = dialling();
        tell(Messages.CUSTOMER_ANSWERED, Map.of());
        return callback;
    }

    private ProcessInstance wrongNumber() {
        var callback = connected();
        next("findNumber", "unreachable");
        complete(RECORD_CALLBACK, Map.of(ATTEMPT_RESULT, "wrongNumber"));
        return callback;
    }

    private void next(String step, String result) {
        engine.answer(
                Delegates.DECIDE_NEXT_ATTEMPT,
                Map.of(NEXT_STEP, step, CALLBACK_RESULT, result, FIND_DUE_AT, in("P2D")));
    }

    private static Map<String, Object> terms(boolean allowed) {
        var terms = new HashMap<String, Object>();
        terms.put(CALLBACK_ALLOWED, allowed);
        terms.put(CALLBACK_AGENT, null);
        terms.put(CALLBACK_GROUP, "AGENT");
        terms.put(CALLBACK_DUE_AT, in("P1D"));
        terms.put(CALLBACK_EXPIRES_AT, in("P5D"));
        return Collections.unmodifiableMap(terms);
    }

    private static void tell(String message, Map<String, Object> facts) {
        Engine.tell(CALLBACK, message, facts);
    }
}
