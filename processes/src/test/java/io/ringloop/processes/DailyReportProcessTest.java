package io.ringloop.processes;

import static io.ringloop.processes.DailyReportProcess.Elements.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.DailyReportProcess.Delegates;
import io.ringloop.processes.DailyReportProcess.Messages;
import io.ringloop.processes.DailyReportProcess.Variables;
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
@Deployment(resources = "processes/daily-report/daily-report.bpmn")
class DailyReportProcessTest {
    private static final String REPORT = "report-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;

    @BeforeEach
    void registerDelegates() {
        engine = new Engine(Contract.of(DailyReportProcess.class, List.of()));
        engine.answer(Delegates.FIND_REPORT_TIMES, times("PT10H", "PT12H", "P14D"));
        engine.answer(Delegates.RETURN_REPORT, times("P1D", "P1DT4H", "P15D"));
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Test
    void approved144IsTakenOverAndTold() {
        var report = expected();
        assertThat(the(DELIVER_REPORT))
                .isNotAssigned()
                .hasCandidateGroup("PARTNER")
                .hasDueDate(in("PT10H"));
        deliver(3);
        assertThat(the(APPROVE_REPORT))
                .hasCandidateGroup("TEAM_LEADER")
                .hasCandidateGroup("OPS_MANAGER")
                .hasDueDate(in("P1D"));
        assertThat(engine.done).doesNotContain(Delegates.TAKE_OVER_REPORT);
        decide("approve");
        assertThat(engine.done).containsExactly(Delegates.FIND_REPORT_TIMES, Delegates.TAKE_OVER_REPORT);
        assertThat(report).isWaitingAt(ROWS_TAKEN_OVER);
        Engine.tell(REPORT, Messages.ROWS_TAKEN_OVER, Map.of());
        assertThat(report).hasPassed("service_TellTakenOver", END_TAKEN_OVER).isEnded();
    }

    @Test
    void returned144IsDueAgainAndDeliveredAgain() {
        var report = expected();
        deliver(3);
        decide("return");
        assertThat(engine.done).doesNotContain(Delegates.TAKE_OVER_REPORT);
        assertThat(report).hasPassed("service_ReturnReport").isWaitingAt(DELIVER_REPORT);
        assertThat(the(DELIVER_REPORT)).hasDueDate(in("P1D"));
        deliver(2);
        decide("approve");
        assertThat(report).isWaitingAt(ROWS_TAKEN_OVER);
    }

    @Test
    void nothingReportedNeedsNoApproval() {
        var report = expected();
        deliver(0);
        assertThat(report)
                .hasPassed(END_NOTHING_REPORTED)
                .hasNotPassed(APPROVE_REPORT)
                .isEnded();
    }

    @Test
    void missing144IsRemindedThenToldToTheBranchThenGivenUp() {
        var report = expected();
        fire(REPORT_DUE);
        assertThat(report)
                .hasPassed("service_RemindReporter", END_REPORTER_REMINDED)
                .isWaitingAt(DELIVER_REPORT);
        assertThat(engine.done).doesNotContain(Delegates.TELL_BRANCH);
        fire(BRANCH_DUE);
        assertThat(report).hasPassed("service_TellBranch", END_BRANCH_TOLD).isWaitingAt(DELIVER_REPORT);
        fire(REPORT_LAPSES);
        assertThat(report).hasPassed("service_NoteMissingReport", END_MISSING).isEnded();
    }

    @Test
    void lateIsStillTaken() {
        var report = expected();
        fire(REPORT_DUE);
        fire(BRANCH_DUE);
        deliver(1);
        assertThat(report).isWaitingAt(APPROVE_REPORT);
    }

    @Test
    void whatIsNotOwedAnyMoreIsNotWaitedFor() {
        var report = expected();
        Engine.tell(REPORT, Messages.REPORT_CANCELLED, Map.of());
        assertThat(report).hasPassed(END_NOT_EXPECTED).isEnded();
    }

    @Test
    void aBranchThatDoesNotDecideIsUrged() {
        var report = expected();
        deliver(1);
        fire(APPROVAL_DUE);
        assertThat(report).hasPassed("service_UrgeBranch", END_BRANCH_URGED).isWaitingAt(APPROVE_REPORT);
    }

    private static Map<String, Object> times(String due, String branch, String lapses) {
        return Map.of(
                Variables.REPORT_DUE_AT, in(due),
                Variables.BRANCH_DUE_AT, in(branch),
                Variables.REPORT_LAPSES_AT, in(lapses));
    }

    private static ProcessInstance expected() {
        return runtimeService()
                .startProcessInstanceByKey(DailyReportProcess.KEY, REPORT, Map.of(Variables.DAILY_REPORT_ID, REPORT));
    }

    private static void deliver(int rows) {
        complete(
                DELIVER_REPORT,
                Map.of(
                        Variables.REPORT_ROWS,
                        rows,
                        Variables.REPORT_APPROVER_GROUPS,
                        "TEAM_LEADER,OPS_MANAGER",
                        Variables.REPORT_APPROVAL_DUE_AT,
                        in("P1D")));
    }

    private static void decide(String decision) {
        complete(APPROVE_REPORT, Map.of(Variables.REPORT_DECISION, decision));
    }
}
