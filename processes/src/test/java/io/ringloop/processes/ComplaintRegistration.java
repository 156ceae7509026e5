package io.ringloop.processes;

import static io.ringloop.processes.ComplaintEscalationProcess.Elements.*;
import static io.ringloop.processes.ComplaintEscalationVariables.*;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.ComplaintEscalationProcess.Delegates;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first angry word to the owner. */
abstract class ComplaintRegistration extends ComplaintScenario {

    @Test
    void soothed75AndRegisteredByTheAgentWhoHadTheContactThenGradedAssignedAndAcknowledged() {
        var complaint = opened(Map.of());
        assertThat(complaint).isWaitingAt(REGISTER_AND_SOOTHE);
        assertThat(the(REGISTER_AND_SOOTHE)).isAssignedTo("agent-1").hasDueDate(in("PT30M"));
        register("no");
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
        assertThat(engine.done)
                .containsExactly(
                        Delegates.GATHER_HISTORY,
                        Delegates.GRADE_COMPLAINT,
                        Delegates.DECIDE_TIER,
                        Delegates.START_CLOCKS,
                        Delegates.ASSIGN_OWNER,
                        Delegates.ACKNOWLEDGE_COMPLAINT,
                        Delegates.READ_CLOCKS);
        assertThat(triggers).containsExactly("opened");
    }

    @Test
    void withoutAnAgentTheComplaintDeskRegisters() {
        var facts = new HashMap<String, Object>();
        facts.put(REGISTRAR_ID, null);
        opened(facts);
        assertThat(the(REGISTER_AND_SOOTHE)).isNotAssigned().hasCandidateGroup("AGENT");
    }

    @Test
    void whatTheApiBroughtCompleteIsNotRegisteredAgain() {
        assertThat(opened(Map.of(REGISTERED, true)))
                .hasNotPassed(REGISTER_AND_SOOTHE)
                .isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void aRegistrationIsNotLostWhenGradingFails() {
        engine.answer(Delegates.GRADE_COMPLAINT, execution -> {
            throw new IllegalStateException("no rules");
        });
        var complaint = opened(Map.of());
        assertThatThrownBy(() -> register("no")).hasMessageContaining("no rules");
        assertThat(complaint).hasPassed(REGISTER_AND_SOOTHE).isNotEnded();
        grade("ordinary");
        Engine.settle();
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void solvedOnTheSpot54ClosesWithTheAgentAsOwner() {
        var complaint = opened(Map.of());
        register("yes");
        assertThat(complaint)
                .hasPassed("service_SettleOnTheSpot", "service_CloseComplaint", END_CLOSED)
                .hasNotPassed(SUB_HANDLE, CLOSE_REVIEW)
                .isEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"major", "critical"})
    void aGraveComplaintIsNeverSettledOnTheSpot(String severity) {
        grade(severity);
        var complaint = opened(Map.of());
        register("yes");
        assertThat(complaint).isWaitingAt(HANDLE_MAJOR);
    }

    @Test
    void anAgentDoesNotSettleAComplaintAboutHimself() {
        engine.answer(Delegates.GATHER_HISTORY, Map.of(ABOUT_REGISTRAR, true));
        var complaint = opened(Map.of());
        register("yes");
        assertThat(complaint).isWaitingAt(HANDLE_ORDINARY);
    }

    @Test
    void whatIsAlreadyPublic82RaisesTheCrisisSignalAndIsHandledMeanwhile() {
        engine.answer(Delegates.GRADE_COMPLAINT, Map.of(SEVERITY, "critical", CRISIS, "signal"));
        tiers.put("opened", 2);
        var complaint = handled();
        assertThat(complaint)
                .hasPassed("escalation_CrisisSignalled", "service_SignalCrisis")
                .isWaitingAt(HANDLE_MAJOR, CRISIS_DECISION);
        assertThat(the(CRISIS_DECISION)).hasCandidateGroup("OPS_MANAGER").hasDueDate(in("PT1H"));
    }

    @Test
    void aReopenedComplaintIsGradedAnewAndGoesToTheHigherTier() {
        tiers.put("reopened", 2);
        var complaint = runtimeService()
                .createMessageCorrelation(Messages.COMPLAINT_REOPENED)
                .processInstanceBusinessKey(CASE)
                .setVariables(start(Map.of(OPEN_TRIGGER, "reopened")))
                .correlateStartMessage();
        Engine.settle();
        assertThat(complaint)
                .hasPassed(START_COMPLAINT_REOPENED, "rule_Grade")
                .hasNotPassed(REGISTER_AND_SOOTHE)
                .isWaitingAt(HANDLE_MAJOR);
        assertThat(triggers).containsExactly("reopened");
    }

    @Test
    void noReminderRunsBeforeTheComplaintHasAnOwner() {
        opened(Map.of());
        assertThat(managementService().createJobQuery().timers().count()).isZero();
        register("no");
        assertThat(managementService().createJobQuery().timers().count()).isOne();
    }
}
