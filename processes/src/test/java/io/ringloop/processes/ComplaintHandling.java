package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationProcess.Elements.*;
import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.ComplaintEscalationProcess.Delegates;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of the two tiers and what they may choose. */
abstract class ComplaintHandling extends ComplaintScenario {

    @Test
    void ordinary76GoesToTheTeamLeader() {
        handled();
        assertThat(the(HANDLE_ORDINARY))
                .isAssignedTo("leader-1")
                .hasCandidateGroupAssociated("TEAM_LEADER")
                .hasDueDate(in("P5D"));
        assertThat(the(HANDLE_ORDINARY).getFormKey()).isEqualTo("form:handle-complaint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"major", "critical"})
    void major76GoesToTheOperationsManager(String severity) {
        grade(severity);
        var complaint = handled();
        assertThat(complaint).isWaitingAt(HANDLE_MAJOR).hasNotPassed(HANDLE_ORDINARY);
        assertThat(the(HANDLE_MAJOR)).hasCandidateGroupAssociated("OPS_MANAGER");
        complete(HANDLE_MAJOR, Map.of(NEXT_STEP, "present", CARRY_OUT, "nothing"));
        assertThat(complaint).isWaitingAt(PRESENT_SOLUTION);
    }

    @Test
    void raised76ByTheHandlerGoesToTheNextTier() {
        var complaint = handled();
        next("raise");
        assertThat(complaint).hasPassed("service_RaiseTier").isWaitingAt(HANDLE_MAJOR);
        assertThat(the(HANDLE_MAJOR)).isAssignedTo("ops-1");
    }

    @Test
    void handedOver53GoesToTheColleague() {
        engine.answer(Delegates.HAND_OVER_COMPLAINT, Map.of(OWNER_ID, "leader-2"));
        var complaint = handled();
        next("handOver");
        assertThat(complaint).hasPassed("service_HandOver").isWaitingAt(HANDLE_ORDINARY);
        assertThat(the(HANDLE_ORDINARY)).isAssignedTo("leader-2");
    }

    @Test
    void forwarded147ComesBackToTheHandler() {
        var complaint = handled();
        next("forward");
        assertThat(complaint).isWaitingAt(FORWARD_ISSUE);
        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("forwarding-1")
                        .count())
                .isOne();
        complete("user_Elsewhere", Map.of(FORWARDING_OUTCOME, "notPossible"));
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY).variables().containsEntry(FORWARDING_OUTCOME, "notPossible");
    }

    @Test
    void late151IsNotedWhileTheForwardingGoesOn() {
        var complaint = handled();
        next("forward");
        Engine.tell("forwarding-1", "StubIsLate", Map.of());
        assertThat(complaint)
                .hasPassed("service_NoteLateForwarding", END_LATE_NOTED)
                .isWaitingAt(FORWARD_ISSUE);
    }

    @Test
    void aCustomerWhoAnswersBringsItBackToTheHandler() {
        var complaint = handled();
        next("askCustomer");
        assertThat(complaint).isWaitingAt("gw_AwaitReply");
        tell(Messages.CUSTOMER_REPLIED, Map.of());
        assertThat(complaint).hasPassed(CUSTOMER_REPLIED).isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void aSilentCustomerIsRemindedAndThenTheHandlerDecides() {
        var complaint = handled();
        next("askCustomer");
        fire(NO_REPLY);
        assertThat(complaint).hasPassed("service_RemindCustomer").isWaitingAt("gw_AwaitReply");
        fire(NO_REPLY);
        assertThat(complaint).hasPassed("service_NoteNoReply").isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void agreedInMediation84IsHeldAgainstTheAuthorityToGrantIt() {
        var complaint = mediated("agreed");
        assertThat(complaint).hasPassed("rule_Authority").isWaitingAt(PRESENT_SOLUTION);
    }

    @Test
    void refusedInMediation84GoesBackToTheHandler() {
        assertThat(mediated("refused")).isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void mediation84MayEndWithTheAuthority() {
        engine.answer(Delegates.NOTE_AUTHORITY, Map.of(CLOSE_REASON, "TO_AUTHORITY"));
        assertThat(mediated("toAuthority"))
                .hasPassed(END_TO_AUTHORITY, END_CLOSED)
                .isEnded()
                .variables()
                .containsEntry(CLOSE_REASON, "TO_AUTHORITY");
    }

    private ProcessInstance mediated(String outcome) {
        var complaint = handled();
        next("mediate");
        assertThat(the(MEDIATE)).hasCandidateGroup("OPS_MANAGER");
        complete(MEDIATE, Map.of(MEDIATION_OUTCOME, outcome, CARRY_OUT, "nothing"));
        return complaint;
    }
}
