package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static io.ringloop.processes.IssueForwardingProcess.Elements.*;
import static io.ringloop.processes.IssueForwardingVariables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.ringloop.processes.IssueForwardingProcess.Messages;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The centre asks the customer only when nobody else does, and forwards again if it is not solved. */
abstract class ForwardingCheck extends ForwardingScenario {

    @Test
    void solved148IsConfirmedByTheCustomer() {
        var forwarding = solvedAlone();
        assertThat(forwarding).isWaitingAt("gw_AwaitCheck");
        fire(CHECK_DUE);
        assertThat(the(USER_CHECK_CALL)).hasCandidateGroup("AGENT").hasDueDate(in("P1D"));
        complete(USER_CHECK_CALL, Map.of(CHECK_CALL, "satisfied"));
        assertThat(forwarding)
                .hasPassed(END_CHECKED, END_CONFIRMED)
                .isEnded()
                .variables()
                .containsEntry(FORWARDING_OUTCOME, "confirmed");
    }

    @Test
    void notReached148IsAskedAgainAndThenToldInWriting() {
        var forwarding = solvedAlone();
        checked("retry", "unreachable");
        ask("noAnswer");
        assertThat(forwarding).isWaitingAt("gw_AwaitCheck");
        checked("giveUp", "unreachable");
        ask("noAnswer");
        assertThat(forwarding)
                .hasPassed("service_SendCheckNotice", END_NOT_REACHED, END_CONFIRMED)
                .isEnded();
    }

    @Test
    void whatTheCustomerSaysInAnotherContactNeedsNoCall() {
        var forwarding = solvedAlone();
        tell(Messages.CHECKED_IN_CONTACT, Map.of(CHECK_RESULT, "satisfied"));
        assertThat(forwarding)
                .hasNotPassed(USER_CHECK_CALL)
                .hasPassed(END_CONFIRMED)
                .isEnded();
    }

    @Test
    void notSolved108IsForwardedAgainUntilTheRoundsAreUsedUp() {
        var forwarding = solvedAlone();
        checked("done", "dissatisfied");
        ask("dissatisfied");
        assertThat(forwarding).isWaitingAt(ACCEPT_WORK_ORDER).variables().containsEntry(FORWARDING_LOOPS, 1);
        accept();
        solve();
        ask("dissatisfied");
        assertThat(forwarding).hasPassed(END_GAVE_UP).isEnded().variables().containsEntry(FORWARDING_OUTCOME, "gaveUp");
    }

    private ProcessInstance solvedAlone() {
        var forwarding = start(Map.of(CONFIRM_WITH_CUSTOMER, true));
        accept();
        solve();
        return forwarding;
    }

    private static void ask(String result) {
        fire(CHECK_DUE);
        complete(USER_CHECK_CALL, Map.of(CHECK_CALL, result));
    }
}
