package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationProcess.Elements.*;
import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.ringloop.processes.ComplaintEscalationProcess.Delegates;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the customer agrees, the rounds if not, and the end. */
abstract class ComplaintConfirmation extends ComplaintScenario {

    @Test
    void confirmed108ClosesAnOrdinaryComplaintWithoutReview() {
        var complaint = carriedOut();
        assertThat(complaint).isWaitingAt("gw_AwaitConfirmation");
        fire(CONFIRMATION_DUE);
        assertThat(the(CONFIRM_SOLUTION))
                .isNotAssigned()
                .hasCandidateGroup("AGENT")
                .hasDueDate(in("P1D"));
        complete(CONFIRM_SOLUTION, Map.of(CONFIRM_CALL, "satisfied"));
        assertThat(complaint)
                .hasPassedInOrder(END_ASKED, END_SOLVED, "service_CloseComplaint", "rule_PlanAftercare", END_CLOSED)
                .hasNotPassed(CLOSE_REVIEW)
                .isEnded();
    }

    @Test
    void notReached114IsAskedAgain() {
        var complaint = carriedOut();
        confirmation("retry", "unreachable");
        ask("noAnswer");
        assertThat(complaint).isWaitingAt("gw_AwaitConfirmation");
        confirmation("done", "satisfied");
        ask("satisfied");
        assertThat(complaint).isEnded();
    }

    @Test
    void neverReached114IsToldInWritingAndClosed() {
        engine.answer(
                Delegates.SEND_WRITTEN_NOTICE, Map.of(CONFIRM_RESULT, "unreachable", CLOSE_REASON, "UNREACHABLE"));
        var complaint = carriedOut();
        confirmation("giveUp", "unreachable");
        ask("noAnswer");
        assertThat(complaint)
                .hasPassed("service_SendWrittenNotice", END_NOT_REACHED, END_CLOSED)
                .isEnded()
                .variables()
                .containsEntry(CLOSE_REASON, "UNREACHABLE");
    }

    @Test
    void whatTheCustomerSaysInAnotherContactNeedsNoCall() {
        var complaint = carriedOut();
        tell(Messages.CONFIRMED_IN_CONTACT, Map.of(CONFIRM_RESULT, "satisfied"));
        assertThat(complaint)
                .hasNotPassed(CONFIRM_SOLUTION)
                .hasPassed(END_SOLVED)
                .isEnded();
    }

    @Test
    void notConfirmed108IsHandledAgain() {
        var complaint = carriedOut();
        dissatisfied();
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY).variables().containsEntry(LOOPS, 1);
        assertThat(triggers).containsExactly("opened", "notConfirmed");
    }

    @Test
    void notConfirmedAgain108GoesOneTierHigher() {
        var complaint = carriedOut();
        dissatisfied();
        tiers.put("notConfirmed", 2);
        next("present");
        present("accepts");
        dissatisfied();
        assertThat(complaint)
                .isWaitingAt(HANDLE_MAJOR)
                .variables()
                .containsEntry(OWNER_ID, "ops-1")
                .containsEntry(LOOPS, 2);
    }

    @Test
    void afterThreeRounds108TheOperationsManagerDecidesFinally() {
        engine.answer(Delegates.TELL_FINAL_POSITION, Map.of(CLOSE_REASON, "FINAL_POSITION"));
        var complaint = threeRounds();
        assertThat(the(USER_FINAL_DECISION)).hasCandidateGroup("OPS_MANAGER");
        complete(USER_FINAL_DECISION, Map.of(FINAL_DECISION, "final"));
        assertThat(complaint)
                .hasPassed(END_FINAL_POSITION, END_CLOSED)
                .isEnded()
                .variables()
                .containsEntry(CLOSE_REASON, "FINAL_POSITION");
    }

    @Test
    void theFinalDecision108MayBeOneMoreRound() {
        var complaint = threeRounds();
        complete(USER_FINAL_DECISION, Map.of(FINAL_DECISION, "again"));
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"major", "critical"})
    void reviewed249BeforeAGraveComplaintIsClosed(String severity) {
        grade(severity);
        var complaint = handled();
        complete(HANDLE_MAJOR, Map.of(NEXT_STEP, "present", CARRY_OUT, "nothing"));
        present("accepts");
        ask("satisfied");
        assertThat(complaint).isWaitingAt(CLOSE_REVIEW);
        assertThat(the(CLOSE_REVIEW)).hasCandidateGroup("OPS_MANAGER").hasCandidateGroup("QA");
        complete(CLOSE_REVIEW, Map.of());
        assertThat(complaint).hasPassed(END_CLOSED).isEnded();
    }

    @Test
    void sevenSteps78LeadFromTheSoothingWordToTheReview() {
        grade("major");
        authority(List.of("OPS_MANAGER"));
        var complaint = handled();
        complete(HANDLE_MAJOR, Map.of(NEXT_STEP, "present", CARRY_OUT, "inHouse"));
        complete(APPROVE_SOLUTION, Map.of(APPROVAL_DECISION, "approve"));
        present("accepts");
        complete(USER_CARRY_OUT, Map.of());
        ask("satisfied");
        complete(CLOSE_REVIEW, Map.of());
        assertThat(complaint)
                .hasPassedInOrder(
                        REGISTER_AND_SOOTHE,
                        HANDLE_MAJOR,
                        APPROVE_SOLUTION,
                        PRESENT_SOLUTION,
                        USER_CARRY_OUT,
                        CONFIRM_SOLUTION,
                        CLOSE_REVIEW)
                .isEnded();
    }

    private ProcessInstance carriedOut() {
        var complaint = handled();
        next("present");
        present("accepts");
        return complaint;
    }

    private ProcessInstance threeRounds() {
        var complaint = carriedOut();
        dissatisfied();
        for (int round = 2; round <= 3; round++) {
            next("present");
            present("refuses");
        }
        assertThat(complaint).isWaitingAt(USER_FINAL_DECISION);
        return complaint;
    }

    private void dissatisfied() {
        confirmation("done", "dissatisfied");
        ask("dissatisfied");
    }

    private static void ask(String result) {
        fire(CONFIRMATION_DUE);
        complete(CONFIRM_SOLUTION, Map.of(CONFIRM_CALL, result));
    }
}
