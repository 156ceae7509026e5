package io.ringloop.processes;

import static io.ringloop.processes.CrisisResponseProcess.Elements.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.CrisisResponseProcess.Delegates;
import io.ringloop.processes.CrisisResponseProcess.Messages;
import io.ringloop.processes.CrisisResponseProcess.Variables;
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
@Deployment(resources = "processes/crisis-response/crisis-response.bpmn")
class CrisisResponseProcessTest {
    private static final String CRISIS = "crisis-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;

    @BeforeEach
    void registerDelegates() {
        engine = new Engine(Contract.of(CrisisResponseProcess.class, List.of()));
        engine.answer(Delegates.PLAN_MONITORING, Map.of(Variables.MONITOR_AT, in("PT4H")));
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Test
    void crisis82IsAssessedSaidToldWatchedEndedAndReviewed() {
        var crisis = activated();
        assertThat(the(ASSESS_CRISIS)).isNotAssigned().hasCandidateGroup("OPS_MANAGER");
        assess();
        assertThat(the(HOLD_STATEMENT)).isNotAssigned().hasCandidateGroup("LEGAL");
        decide("approve");
        assertThat(engine.done).containsExactly(Delegates.TELL_RESPONSIBLE_PEOPLE, Delegates.PLAN_MONITORING);
        assertThat(crisis).isWaitingAt(MONITOR_DUE);
        fire(MONITOR_DUE);
        assertThat(the(MONITOR_CRISIS)).hasCandidateGroup("OPS_MANAGER").hasDueDate(in("PT4H"));
        look("over");
        assertThat(engine.done).endsWith(Delegates.END_CRISIS);
        assertThat(the(REVIEW_CRISIS)).hasCandidateGroup("OPS_MANAGER");
        complete(REVIEW_CRISIS, Map.of());
        assertThat(crisis).hasPassed(END_CALMED_DOWN, END_CRISIS_REVIEWED).isEnded();
    }

    @Test
    void aStatementThatIsSentBackIsToldToNobody() {
        var crisis = activated();
        assess();
        decide("rework");
        assertThat(engine.done).isEmpty();
        assertThat(crisis).isWaitingAt(ASSESS_CRISIS);
        assess();
        assertThat(crisis).isWaitingAt(HOLD_STATEMENT);
    }

    @Test
    void whatGoesOnIsLookedAtAgain() {
        var crisis = watched();
        look("goesOn");
        assertThat(engine.done)
                .containsExactly(
                        Delegates.TELL_RESPONSIBLE_PEOPLE, Delegates.PLAN_MONITORING, Delegates.PLAN_MONITORING);
        assertThat(crisis).isWaitingAt(MONITOR_DUE);
    }

    @Test
    void whatGetsWorseIsAssessedAnewAndToldAgain() {
        var crisis = watched();
        look("worse");
        assertThat(crisis).isWaitingAt(ASSESS_CRISIS);
        assess();
        decide("approve");
        assertThat(engine.done)
                .filteredOn(Delegates.TELL_RESPONSIBLE_PEOPLE::equals)
                .hasSize(2);
    }

    @Test
    void whenItsCaseClosesTheCrisisIsOverWhereverItStands() {
        var crisis = activated();
        assess();
        Engine.tell(CRISIS, Messages.CRISIS_OVER, Map.of());
        assertThat(engine.done).containsExactly(Delegates.END_CRISIS);
        assertThat(crisis).hasPassed(CRISIS_OVER).hasNotPassed(END_CALMED_DOWN).isWaitingAt(REVIEW_CRISIS);
    }

    private ProcessInstance watched() {
        var crisis = activated();
        assess();
        decide("approve");
        fire(MONITOR_DUE);
        return crisis;
    }

    private static ProcessInstance activated() {
        return runtimeService()
                .startProcessInstanceByMessage(
                        Messages.CRISIS_ACTIVATED,
                        CRISIS,
                        Map.of(
                                Variables.CRISIS_ID,
                                CRISIS,
                                Variables.CASE_ID,
                                "case-1",
                                Variables.STATEMENT_GROUP,
                                "LEGAL"));
    }

    private static void assess() {
        complete(ASSESS_CRISIS, Map.of(Variables.MONITOR_EVERY, "h4"));
    }

    private static void decide(String decision) {
        complete(HOLD_STATEMENT, Map.of(Variables.STATEMENT_DECISION, decision));
    }

    private static void look(String trend) {
        complete(MONITOR_CRISIS, Map.of(Variables.CRISIS_TREND, trend));
    }
}
