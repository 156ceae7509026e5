package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.Engine.the;
import static io.ringloop.processes.IssueForwardingProcess.Elements.*;
import static io.ringloop.processes.IssueForwardingVariables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;

import io.ringloop.processes.IssueForwardingProcess.Delegates;
import io.ringloop.processes.IssueForwardingProcess.Messages;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What the target does, and what becomes of its objections. */
abstract class ForwardingWork extends ForwardingScenario {

    @Test
    void forwarded147IsAcceptedSolvedAndInspected() {
        var forwarding = sent();
        assertThat(the(ACCEPT_WORK_ORDER))
                .isNotAssigned()
                .hasCandidateGroup("HANDLER")
                .hasDueDate(in("PT4H"));
        accept();
        assertThat(the(SOLVE_ISSUE)).isAssignedTo("handler-1").hasDueDate(in("P2D"));
        complete(SOLVE_ISSUE, Map.of(RESULT, "solved"));
        assertThat(the(INSPECT_RESULT)).isAssignedTo("owner-1");
        complete(INSPECT_RESULT, Map.of(RESULT_OK, "yes"));
        assertThat(forwarding)
                .hasPassed(END_WORK_DONE, END_SOLVE_DONE, END_SOLVED)
                .isEnded()
                .variables()
                .containsEntry(FORWARDING_OUTCOME, "solved");
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void nothingLeaves53WithAMandatoryFieldMissing() {
        var forwarding = start(Map.of(FORWARDING_COMPLETE, false));
        assertThat(engine.done).doesNotContain(Delegates.SEND_WORK_ORDER);
        assertThat(the(PREPARE_HAND_OVER)).isAssignedTo("owner-1").hasDueDate(in("PT2H"));
        complete(PREPARE_HAND_OVER, Map.of());
        assertThat(forwarding).isWaitingAt(ACCEPT_WORK_ORDER);
    }

    @Test
    void anUnreachablePartner107IsPhonedAndMayAcceptOnThePhone() {
        var forwarding = phoned("accepted");
        assertThat(forwarding).hasNotPassed(ACCEPT_WORK_ORDER).isWaitingAt(SOLVE_ISSUE);
        assertThat(the(SOLVE_ISSUE)).isNotAssigned().hasCandidateGroup("HANDLER");
    }

    @Test
    void anUnreachablePartner107MayRefuseOnThePhone() {
        assertThat(phoned("rejected")).hasPassed(END_REFUSED).isWaitingAt(JUDGE_REJECTION);
    }

    @Test
    void anUnreachablePartner107MayNotAnswerThePhone() {
        assertThat(phoned("notReached")).isWaitingAt(ACCEPT_WORK_ORDER);
    }

    @Test
    void aRejection268IsJudgedAndMayGoToANewTarget() {
        var forwarding = sent();
        reject();
        assertThat(the(JUDGE_REJECTION)).hasCandidateGroup("TEAM_LEADER").hasDueDate(in("PT4H"));
        judge("newTarget");
        assertThat(forwarding).hasPassed("service_ResendWorkOrder").isWaitingAt(ACCEPT_WORK_ORDER);
    }

    @Test
    void aRejection268MayLackInformation() {
        var forwarding = sent();
        reject();
        judge("completeInfo");
        assertThat(the(COMPLETE_ORDER)).isAssignedTo("owner-1");
        complete(COMPLETE_ORDER, Map.of());
        assertThat(forwarding).hasPassed("service_ResendWorkOrder").isWaitingAt(ACCEPT_WORK_ORDER);
    }

    @Test
    void aRejection268MayBeOverruled() {
        var forwarding = sent();
        reject();
        judge("overrule");
        assertThat(forwarding).hasPassed("service_TellVerdict").isWaitingAt(SOLVE_ISSUE);
    }

    @Test
    void aRejection268MayEndTheForwarding() {
        var forwarding = sent();
        reject();
        judge("giveUp");
        assertThat(forwarding)
                .hasPassed(END_GIVEN_UP, END_NOT_SOLVED)
                .isEnded()
                .variables()
                .containsEntry(FORWARDING_OUTCOME, "rejected");
    }

    @Test
    void whatTheHandlerLacks268IsProvidedByTheOwner() {
        var forwarding = sent();
        accept();
        tell(Messages.INFO_NEEDED, Map.of(INFO_DUE_AT, in("PT4H")));
        assertThat(tasks(SOLVE_ISSUE)).isEmpty();
        assertThat(the(PROVIDE_INFO)).isAssignedTo("owner-1").hasDueDate(in("PT4H"));
        complete(PROVIDE_INFO, Map.of());
        assertThat(forwarding).isWaitingAt(SOLVE_ISSUE);
    }

    @Test
    void anExtension268IsDecidedWhileTheWorkGoesOn() {
        var forwarding = sent();
        accept();
        tell(Messages.EXTENSION_ASKED, Map.of(EXTENSION_ANSWER_DUE_AT, in("PT8H")));
        assertThat(forwarding).isWaitingAt(SOLVE_ISSUE, DECIDE_EXTENSION);
        assertThat(the(DECIDE_EXTENSION)).hasCandidateGroup("TEAM_LEADER");
        complete(DECIDE_EXTENSION, Map.of(GRANT, "yes"));
        assertThat(forwarding)
                .hasPassed("service_ApplyExtension", END_EXTENSION_DECIDED)
                .isWaitingAt(SOLVE_ISSUE);
    }

    @Test
    void aPoorResult109GoesBackToTheHandler() {
        var forwarding = sent();
        accept();
        inspected("again", "open");
        solve();
        assertThat(forwarding).isWaitingAt(SOLVE_ISSUE);
    }

    @Test
    void aResultThatStaysPoor109IsJudged() {
        var forwarding = sent();
        accept();
        inspected("judge", "open");
        solve();
        assertThat(forwarding).hasPassed(END_RESULT_REFUSED).isWaitingAt(JUDGE_REJECTION);
    }

    @Test
    void whatIsNotPossibleIsLeftToTheCaller() {
        var forwarding = sent();
        accept();
        inspected("good", "notPossible");
        solve();
        assertThat(forwarding).hasPassed(END_NOT_SOLVED).isEnded();
    }

    @Test
    void aForwardingThatIsNotNeededIsRecalled() {
        var forwarding = sent();
        tell(Messages.FORWARDING_CALLED_OFF, Map.of());
        assertThat(forwarding)
                .hasPassed("service_RecallWorkOrder", END_CALLED_OFF)
                .isEnded();
    }

    private ProcessInstance phoned(String answer) {
        engine.answer(Delegates.SEND_WORK_ORDER, execution -> {
            execution.setVariable(ACCEPT_DUE_AT, in("PT4H"));
            execution.setVariable(SOLVE_DUE_AT, in("P2D"));
            execution.setVariable(HANDLER_ID, null);
            execution.setVariable(WORK_RESULT, "open");
            throw new BpmnError("partner-unreachable");
        });
        var forwarding = sent();
        assertThat(the(PHONE_PARTNER)).hasCandidateGroup("TEAM_LEADER");
        complete(PHONE_PARTNER, Map.of(PHONE_ANSWER, answer));
        return forwarding;
    }
}
