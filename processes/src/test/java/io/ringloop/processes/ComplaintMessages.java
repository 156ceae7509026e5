package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationProcess.Elements.*;
import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.ComplaintEscalationProcess.Delegates;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import java.util.ArrayList;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may arrive at any time. */
abstract class ComplaintMessages extends ComplaintScenario {

    @Test
    void aSecondCallWhileOpenJoinsTheCase() {
        var complaint = handled();
        tell(Messages.CONTACT_ADDED, Map.of(CONTACT_ID, "contact-2", CONTACT_KIND, "newFacts"));
        assertThat(complaint).hasPassed(END_CONTACT_LINKED).isWaitingAt(HANDLE_ORDINARY);
        assertThat(triggers).containsExactly("opened");
    }

    @Test
    void theSecondUrgingRaisesTheTier() {
        var complaint = handled();
        urge();
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
        tiers.put("urged", 2);
        urge();
        assertThat(complaint)
                .hasPassed(END_URGED)
                .isWaitingAt(HANDLE_MAJOR)
                .variables()
                .containsEntry(URGE_COUNT, 2);
    }

    @Test
    void aContactMayComeBeforeTheComplaintIsRegistered() {
        var complaint = opened(Map.of());
        urge();
        assertThat(complaint).isWaitingAt(REGISTER_AND_SOOTHE);
    }

    @Test
    void aWithdrawnComplaintStopsEverythingAndIsClosed() {
        var complaint = handled();
        next("forward");
        tell(Messages.WITHDRAWN, Map.of());
        assertThat(complaint)
                .hasPassedInOrder("service_CallOffWhenWithdrawn", "service_CloseWithdrawn", END_WITHDRAWN)
                .hasNotPassed("service_OpenInternalTicket")
                .isEnded();
        assertThat(tasks("user_Elsewhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"harm=safety", "harm=privacy", "authority=caseNumber", "severity=critical"})
    void whatConcernsOthersIsFollowedUpInternallyAfterAWithdrawal(String why) {
        var complaint = handled();
        var fact = why.split("=");
        runtimeService().setVariable(complaint.getId(), fact[0], fact[1]);
        tell(Messages.WITHDRAWN, Map.of());
        assertThat(complaint)
                .hasPassed("service_OpenInternalTicket", END_WITHDRAWN)
                .isEnded();
    }

    @Test
    void theReasonOfAWithdrawalIsKnownToTheStepThatCloses() {
        var reasons = new ArrayList<>();
        engine.answer(Delegates.CLOSE_COMPLAINT, execution -> reasons.add(execution.getVariable(CLOSE_REASON)));
        opened(Map.of());
        tell(Messages.WITHDRAWN, Map.of());
        opened(Map.of());
        tell(Messages.MERGED_INTO, Map.of());
        assertThat(reasons).containsExactly("WITHDRAWN", "MERGED");
    }

    @Test
    void aDuplicateIsMergedIntoItsMaster() {
        var complaint = handled();
        tell(Messages.MERGED_INTO, Map.of());
        assertThat(complaint)
                .hasPassedInOrder("service_CallOffWhenMerged", "service_CloseMerged", END_MERGED)
                .isEnded();
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void exposed82IsGradedAnewRaisedAndSignalled() {
        var complaint = exposed();
        assertThat(triggers).containsExactly("opened", "mediaExposed");
        assertThat(complaint)
                .hasPassed("rule_GradeExposed", END_EXPOSED, "service_SignalCrisis")
                .isWaitingAt(HANDLE_MAJOR, CRISIS_DECISION);
    }

    @Test
    void activated239PinsTheScript() {
        var complaint = exposed();
        complete(CRISIS_DECISION, Map.of(CRISIS_ACTIVATE, "yes"));
        assertThat(complaint)
                .hasPassed("service_PinCrisisScript", END_CRISIS_ACTIVATED)
                .isWaitingAt(HANDLE_MAJOR);
    }

    @Test
    void notActivated239EndsWithAReason() {
        var complaint = exposed();
        complete(CRISIS_DECISION, Map.of(CRISIS_ACTIVATE, "no"));
        assertThat(complaint).hasPassed(END_NO_CRISIS).isWaitingAt(HANDLE_MAJOR);
    }

    @Test
    void undecidedForAnHour239IsToldAbove() {
        var complaint = exposed();
        fire(CRISIS_DUE);
        assertThat(complaint)
                .hasPassed("service_EscalateCrisis", END_CRISIS_ESCALATED)
                .isWaitingAt(CRISIS_DECISION);
    }

    private void urge() {
        tell(Messages.CONTACT_ADDED, Map.of(CONTACT_ID, "contact-2", CONTACT_KIND, "urge"));
    }

    private ProcessInstance exposed() {
        var complaint = handled();
        tiers.put("mediaExposed", 2);
        engine.answer(Delegates.GRADE_COMPLAINT, Map.of(SEVERITY, "critical", CRISIS, "signal"));
        tell(Messages.MEDIA_EXPOSED, Map.of());
        return complaint;
    }
}
