package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationProcess.Elements.*;
import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** From the proposal to the solution that is carried out. */
abstract class ComplaintSolution extends ComplaintScenario {

    @Test
    void aSolutionWithinTheHandlersAuthorityIsPresentedAtOnce() {
        var complaint = handled();
        next("present");
        assertThat(complaint).hasNotPassed(APPROVE_SOLUTION).isWaitingAt(PRESENT_SOLUTION);
        assertThat(the(PRESENT_SOLUTION)).isAssignedTo("leader-1");
    }

    @Test
    void aSolutionBeyondIt5IsApprovedByEveryRoleTheRuleNames() {
        authority(List.of("OPS_MANAGER", "ADMINISTRATOR"));
        var complaint = handled();
        next("present");
        assertThat(the(APPROVE_SOLUTION)).hasCandidateGroup("OPS_MANAGER");
        complete(APPROVE_SOLUTION, Map.of(APPROVAL_DECISION, "approve"));
        assertThat(the(APPROVE_SOLUTION)).hasCandidateGroup("ADMINISTRATOR");
        complete(APPROVE_SOLUTION, Map.of(APPROVAL_DECISION, "approve"));
        assertThat(complaint).isWaitingAt(PRESENT_SOLUTION);
    }

    @Test
    void oneReturn5IsEnoughToSendItBack() {
        authority(List.of("OPS_MANAGER", "ADMINISTRATOR"));
        var complaint = handled();
        next("present");
        complete(APPROVE_SOLUTION, Map.of(APPROVAL_DECISION, "return"));
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void anUnreachableCustomerIsTriedAgain() {
        attemptsToPresent(1);
        var complaint = handled();
        next("present");
        present("unreachable");
        assertThat(complaint).isWaitingAt(PRESENT_AGAIN);
        fire(PRESENT_AGAIN);
        assertThat(complaint).isWaitingAt(PRESENT_SOLUTION);
    }

    @Test
    void aCustomerWhoStaysUnreachableIsToldInWriting() {
        var complaint = handled();
        next("present");
        present("unreachable");
        assertThat(complaint).hasPassed("service_PresentInWriting").isWaitingAt("gw_AwaitConfirmation");
    }

    @Test
    void aRefusedProposal108IsAnotherRound() {
        var complaint = handled();
        next("present");
        present("refuses");
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY).variables().containsEntry(LOOPS, 1);
        assertThat(triggers).containsExactly("opened", "notConfirmed");
    }

    @Test
    void whatTheCentreCanDoItselfIsCarriedOutByTheOwner() {
        var complaint = accepted("inHouse");
        assertThat(the(USER_CARRY_OUT)).isAssignedTo("leader-1");
        complete(USER_CARRY_OUT, Map.of());
        assertThat(complaint).isWaitingAt("gw_AwaitConfirmation");
    }

    @Test
    void whatOnlyOthersCanDo107IsForwarded() {
        var complaint = accepted("elsewhere");
        assertThat(complaint).isWaitingAt(CALL_CARRY_OUT);
        complete("user_Elsewhere", Map.of(FORWARDING_OUTCOME, "solved"));
        assertThat(complaint).isWaitingAt("gw_AwaitConfirmation");
    }

    @Test
    void whatOthersCouldNotDo107NeedsAnotherSolution() {
        var complaint = accepted("elsewhere");
        complete("user_Elsewhere", Map.of(FORWARDING_OUTCOME, "notPossible"));
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void carryingOutLate151IsNoted() {
        var complaint = accepted("elsewhere");
        Engine.tell("forwarding-1", "StubIsLate", Map.of());
        assertThat(complaint).hasPassed(END_CARRY_OUT_LATE_NOTED).isWaitingAt(CALL_CARRY_OUT);
    }

    private ProcessInstance accepted(String carryOut) {
        var complaint = handled();
        complete(HANDLE_ORDINARY, Map.of(NEXT_STEP, "present", CARRY_OUT, carryOut));
        present("accepts");
        return complaint;
    }
}
