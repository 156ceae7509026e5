package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.Engine.the;
import static io.ringloop.processes.IssueForwardingProcess.Elements.*;
import static io.ringloop.processes.IssueForwardingVariables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.IssueForwardingProcess.Delegates;
import io.ringloop.processes.IssueForwardingProcess.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strip: it urges before the deadline and escalates after it. */
abstract class ForwardingSupervision extends ForwardingScenario {

    @Test
    void warned151OnlyReminds() {
        var forwarding = sent();
        due("warn");
        assertThat(forwarding)
                .hasPassed("rule_DecideSupervision")
                .hasNotPassed("escalation_ForwardingLate")
                .isWaitingAt(ACCEPT_WORK_ORDER, "gw_Watch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"breach", "repeat"})
    void late151TellsTheCallerAndAsksTheDispatcherToAct(String event) {
        var forwarding = sent();
        due(event);
        assertThat(forwarding)
                .hasPassed("escalation_ForwardingLate")
                .isWaitingAt(ACCEPT_WORK_ORDER, SUPERVISE_FORWARDING, "gw_Watch");
        assertThat(the(SUPERVISE_FORWARDING)).hasCandidateGroup("TEAM_LEADER").hasDueDate(in("PT2H"));
        complete(SUPERVISE_FORWARDING, Map.of(IssueForwardingVariables.SUPERVISION, "urge"));
        assertThat(forwarding).hasPassed("service_ApplySupervision", END_SUPERVISED);
    }

    @Test
    void late151AsksOnlyOnePersonAtATime() {
        sent();
        due("breach");
        due("breach");
        assertThat(tasks(SUPERVISE_FORWARDING)).hasSize(1);
    }

    @Test
    void aTimerThatLostARaceFindsNothingDue() {
        var forwarding = sent();
        due("none");
        assertThat(forwarding).hasNotPassed("rule_DecideSupervision").isWaitingAt("gw_Watch");
    }

    @Test
    void aChangedClockIsReadAgain() {
        var forwarding = sent();
        engine.answer(Delegates.READ_CLOCKS, Map.of(NEXT_CLOCK_AT, in("PT9H")));
        runtimeService()
                .createMessageCorrelation(Messages.CLOCK_CHANGED)
                .processInstanceId(forwarding.getId())
                .correlate();
        assertThat(managementService()
                        .createJobQuery()
                        .activityId(CLOCK_DUE)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(in("PT9H"));
    }

    @Test
    void anOrderTakenBackGoesToTheNextTarget() {
        var forwarding = sent();
        accept();
        tell(Messages.ORDER_TAKEN_BACK, Map.of(VERDICT, "newTarget"));
        assertThat(tasks(SOLVE_ISSUE)).isEmpty();
        assertThat(forwarding).hasPassed("service_ResendWorkOrder").isWaitingAt(ACCEPT_WORK_ORDER);
    }

    private void due(String event) {
        engine.answer(Delegates.APPLY_CLOCK_EVENT, Map.of(CLOCK_KIND, "accept", CLOCK_EVENT, event));
        fire(CLOCK_DUE);
    }
}
