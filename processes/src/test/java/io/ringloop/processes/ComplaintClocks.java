package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationProcess.Elements.*;
import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.ComplaintEscalationProcess.Delegates;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock strip: it watches, reminds and escalates beside the work and never waits for a person. */
abstract class ComplaintClocks extends ComplaintScenario {

    @Test
    void progress77WarnedAt20HoursAsksTheOwnerForFeedback() {
        var complaint = handled();
        due("progress", "warn");
        fire(CLOCK_DUE);
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY, GIVE_PROGRESS_FEEDBACK, "gw_Watch");
        assertThat(the(GIVE_PROGRESS_FEEDBACK)).isAssignedTo("leader-1").hasDueDate(in("PT24H"));
        assertThat(engine.done).contains(Delegates.REMIND_OWNER);
    }

    @Test
    void progress77IsNotAskedForTwiceWhileATaskIsOpen() {
        handled();
        due("progress", "warn");
        fire(CLOCK_DUE);
        fire(CLOCK_DUE);
        assertThat(tasks(GIVE_PROGRESS_FEEDBACK)).hasSize(1);
    }

    @Test
    void progress77EffectiveFeedbackRestartsTheClock() {
        var complaint = handled();
        due("progress", "warn");
        fire(CLOCK_DUE);
        complete(GIVE_PROGRESS_FEEDBACK, Map.of(FEEDBACK_REACHED, "yes"));
        assertThat(complaint)
                .hasPassed("service_RestartProgressClock", END_FEEDBACK_GIVEN)
                .isWaitingAt(HANDLE_ORDINARY, "gw_Watch");
    }

    @Test
    void progress77FeedbackThatReachedNobodyIsDueAgain() {
        handled();
        due("progress", "warn");
        fire(CLOCK_DUE);
        engine.answer(Delegates.RESTART_PROGRESS_CLOCK, Map.of(FEEDBACK_COUNTS, false));
        var first = the(GIVE_PROGRESS_FEEDBACK).getId();
        complete(GIVE_PROGRESS_FEEDBACK, Map.of(FEEDBACK_REACHED, "no"));
        assertThat(the(GIVE_PROGRESS_FEEDBACK).getId()).isNotEqualTo(first);
    }

    @Test
    void progress77GivenInAnotherContactTakesTheTaskAway() {
        var complaint = handled();
        due("progress", "warn");
        fire(CLOCK_DUE);
        tell(Messages.PROGRESS_GIVEN, Map.of());
        assertThat(tasks(GIVE_PROGRESS_FEEDBACK)).isEmpty();
        assertThat(complaint).hasPassed("service_RestartProgressClock", END_FEEDBACK_GIVEN);
    }

    @Test
    void progress77BreachedAt24HoursRaisesTheTierAndTakesTheTaskAway() {
        var complaint = handled();
        tiers.put("progressBreach", 2);
        due("progress", "breach");
        fire(CLOCK_DUE);
        assertThat(triggers).containsExactly("opened", "progressBreach");
        assertThat(complaint)
                .hasPassed("service_RecordBreach", TIER_RAISED, "service_HandOverAfterBreach")
                .isWaitingAt(HANDLE_MAJOR, "gw_Watch");
        assertThat(tasks(HANDLE_ORDINARY)).isEmpty();
        assertThat(complaint).variables().containsEntry(OWNER_ID, "ops-1");
    }

    @Test
    void progress77BreachedAtTheTopTierKeepsTheTask() {
        grade("major");
        var complaint = handled();
        due("progress", "breach");
        fire(CLOCK_DUE);
        assertThat(complaint).hasNotPassed(TIER_RAISED).isWaitingAt(HANDLE_MAJOR);
    }

    @Test
    void progress77TwoBreachesAtOnceRaiseTheTierOnlyOnce() {
        var complaint = handled();
        engine.answer(Delegates.RECORD_BREACH, Map.of(BREACH_TRIGGER, "solutionBreach", RAISED_RECENTLY, true));
        due("solution", "breach");
        fire(CLOCK_DUE);
        assertThat(triggers).containsExactly("opened");
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY, "gw_Watch");
    }

    @Test
    void theSolutionDeadlineBreachedRaisesTheTierWhileAnotherWorksOnIt() {
        var complaint = handled();
        next("forward");
        tiers.put("solutionBreach", 2);
        engine.answer(Delegates.RECORD_BREACH, Map.of(BREACH_TRIGGER, "solutionBreach", RAISED_RECENTLY, false));
        due("solution", "breach");
        fire(CLOCK_DUE);
        assertThat(triggers).containsExactly("opened", "solutionBreach");
        assertThat(complaint).isWaitingAt(FORWARD_ISSUE);
        complete("user_Elsewhere", Map.of(FORWARDING_OUTCOME, "solved"));
        assertThat(complaint).isWaitingAt(HANDLE_MAJOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "repeat"})
    void anotherClockOnlyReminds(String event) {
        var complaint = handled();
        due("solution", event);
        fire(CLOCK_DUE);
        assertThat(engine.done).contains(Delegates.REMIND_OWNER);
        assertThat(tasks(GIVE_PROGRESS_FEEDBACK)).isEmpty();
        assertThat(complaint).isWaitingAt("gw_Watch");
    }

    @Test
    void aPauseThatLastedTooLongEnds() {
        var complaint = handled();
        next("askCustomer");
        due("solution", "pauseLimit");
        fire(CLOCK_DUE);
        assertThat(complaint).hasPassed("service_ResumeClock").isWaitingAt("gw_AwaitReply", "gw_Watch");
    }

    @Test
    void aTimerThatLostARaceFindsNothingDue() {
        var complaint = handled();
        fire(CLOCK_DUE);
        assertThat(engine.done).doesNotContain(Delegates.REMIND_OWNER, Delegates.RECORD_BREACH);
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY, "gw_Watch");
    }

    @Test
    void aChangedClockIsReadAgainEvenWhileACalledProcessRuns() {
        var complaint = handled();
        next("forward");
        engine.answer(Delegates.READ_CLOCKS, Map.of(NEXT_CLOCK_AT, in("PT44H")));
        runtimeService()
                .createMessageCorrelation(Messages.CLOCK_CHANGED)
                .processInstanceId(complaint.getId())
                .correlate();
        assertThat(managementService()
                        .createJobQuery()
                        .activityId(CLOCK_DUE)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(in("PT44H"));
    }

    @Test
    void theClocksAndTheirTasksEndWithTheWork() {
        var complaint = handled();
        due("progress", "warn");
        fire(CLOCK_DUE);
        next("present");
        present("accepts");
        fire(CONFIRMATION_DUE);
        complete(CONFIRM_SOLUTION, Map.of(CONFIRM_CALL, "satisfied"));
        assertThat(complaint).hasPassed(END_SOLVED, "service_StopClocks").isEnded();
        assertThat(managementService().createJobQuery().count()).isZero();
        assertThat(tasks(GIVE_PROGRESS_FEEDBACK)).isEmpty();
    }
}
