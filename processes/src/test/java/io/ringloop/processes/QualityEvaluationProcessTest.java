package io.ringloop.processes;

import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.QualityEvaluationProcess.Elements.*;
import static io.ringloop.processes.QualityEvaluationProcess.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import io.ringloop.processes.QualityEvaluationProcess.Answers;
import io.ringloop.processes.QualityEvaluationProcess.Delegates;
import io.ringloop.processes.QualityEvaluationProcess.Messages;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, with delegates that only set what their contract says. */
@ExtendWith(PathCoverage.class)
@Deployment(resources = "processes/quality-evaluation/quality-evaluation.bpmn")
class QualityEvaluationProcessTest {
    private static final String EVALUATION = "evaluation-1";
    private static final String AGENT = "agent-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;

    @BeforeEach
    void allGoesWell() {
        engine = new Engine(Contract.of(QualityEvaluationProcess.class, List.of()));
        scores(false, true);
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Test
    void anEvaluationIsScoredReleasedOpenedAndAcknowledged() {
        var evaluation = planned();
        assertThat(evaluation).isWaitingAt(EVALUATE);
        complete(EVALUATE, Map.of());
        assertThat(evaluation).isWaitingAt(RESULT_OPENED);
        opened();
        assertThat(evaluation).isWaitingAt(ACKNOWLEDGE);
        assertThat(task(ACKNOWLEDGE).getAssignee()).isEqualTo(AGENT);
        complete(ACKNOWLEDGE, Map.of(RESULT_ANSWER, "agree"));
        assertThat(evaluation).hasPassed(END_DELIVERED, END_ACCEPTED).isEnded();
        assertThat(engine.done)
                .containsExactly(
                        Delegates.PREPARE_EVALUATION,
                        Delegates.SCORE_EVALUATION,
                        Delegates.RELEASE_SCORE,
                        Delegates.ACCEPT_SCORE);
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void item172_after20HoursItIsRemindedAndAfter24TheLeaderTellsTheAgent() {
        var evaluation = planned();
        complete(EVALUATE, Map.of());
        fire(DELIVER_WARNED);
        assertThat(evaluation).hasPassed(END_REMINDED).isWaitingAt(RESULT_OPENED);
        assertThat(engine.done).endsWith(Delegates.REMIND_OF_RESULT);
        fire(DELIVER_DUE);
        assertThat(evaluation).isWaitingAt(RESULT_OPENED, TELL_AGENT);
        assertThat(engine.done).endsWith(Delegates.NOTE_LATE_RESULT);
        opened();
        complete(TELL_AGENT, Map.of());
        assertThat(evaluation).hasPassed(END_AGENT_TOLD).isWaitingAtExactly(ACKNOWLEDGE);
    }

    @Test
    void item172_whatIsOpenedInTimeIsNeverLate() {
        var evaluation = planned();
        complete(EVALUATE, Map.of());
        opened();
        assertThat(evaluation).isWaitingAtExactly(ACKNOWLEDGE);
        assertThat(managementService().createJobQuery().activityId(DELIVER_DUE).count())
                .isZero();
        assertThat(managementService()
                        .createJobQuery()
                        .activityId(DELIVER_WARNED)
                        .count())
                .isZero();
    }

    @Test
    void theTwentyFourHoursRunDuringTheSecondLookToo() {
        scores(true, true);
        var evaluation = planned();
        complete(EVALUATE, Map.of());
        assertThat(evaluation).isWaitingAt(SECOND_LOOK);
        fire(DELIVER_DUE);
        assertThat(evaluation).isWaitingAt(SECOND_LOOK, TELL_AGENT);
        complete(SECOND_LOOK, Map.of());
        assertThat(evaluation).hasPassed("rule_ScoreSecondLook").isWaitingAt(RESULT_OPENED, TELL_AGENT);
        assertThat(engine.done).endsWith(Delegates.SCORE_EVALUATION, Delegates.RELEASE_SCORE);
    }

    @Test
    void aReleaseThatFailsTakesNoScoreAway() {
        planned();
        taskService().complete(task(EVALUATE).getId());
        assertThat(engine.done).endsWith(Delegates.SCORE_EVALUATION);
        Engine.settle();
        assertThat(engine.done).endsWith(Delegates.RELEASE_SCORE);
    }

    @Test
    void whoDoesNotAnswerInTimeIsDeemedToAccept() {
        var evaluation = delivered();
        fire(ACKNOWLEDGE_DUE);
        assertThat(evaluation).hasPassed(END_DEEMED_ACCEPTED).isEnded();
        assertThat(engine.done).endsWith(Delegates.DEEM_ACCEPTED);
    }

    @Test
    void anAppealMayChangeTheScore() {
        var evaluation = delivered();
        complete(ACKNOWLEDGE, Map.of(RESULT_ANSWER, Answers.APPEAL));
        assertThat(evaluation).isWaitingAt(JUDGE_APPEAL);
        complete(JUDGE_APPEAL, Map.of());
        assertThat(evaluation).hasPassed("rule_ScoreAppeal", END_CHANGED).isEnded();
        assertThat(engine.done).endsWith(Delegates.RELEASE_SCORE, Delegates.SCORE_EVALUATION);
    }

    @Test
    void anAppealMayKeepTheScore() {
        var evaluation = delivered();
        complete(ACKNOWLEDGE, Map.of(RESULT_ANSWER, Answers.APPEAL));
        scores(false, false);
        complete(JUDGE_APPEAL, Map.of());
        assertThat(evaluation).hasPassed(END_KEPT).isEnded();
    }

    @Test
    void aContactThatCannotBeEvaluatedIsReplaced() {
        var evaluation = planned();
        Engine.tell(EVALUATION, Messages.CONTACT_GONE, Map.of());
        assertThat(evaluation).hasPassed(END_REPLACED).isEnded();
        assertThat(engine.done).containsExactly(Delegates.PREPARE_EVALUATION, Delegates.REPLACE_SAMPLE);
    }

    private ProcessInstance planned() {
        var evaluation = runtimeService()
                .startProcessInstanceByKey(
                        QualityEvaluationProcess.KEY, EVALUATION, Map.of(AGENT_ID, AGENT, EVALUATE_DUE_AT, in("P3D")));
        Engine.settle();
        return evaluation;
    }

    private ProcessInstance delivered() {
        var evaluation = planned();
        complete(EVALUATE, Map.of());
        opened();
        return evaluation;
    }

    private static void opened() {
        Engine.tell(EVALUATION, Messages.RESULT_OPENED, Map.of(ACKNOWLEDGE_DUE_AT, in("P3D")));
    }

    private void scores(boolean secondLook, boolean changed) {
        engine.answer(
                Delegates.SCORE_EVALUATION,
                Map.of(
                        NEEDS_SECOND_LOOK,
                        secondLook,
                        SCORE_CHANGED,
                        changed,
                        DELIVER_WARN_AT,
                        in("PT20H"),
                        DELIVER_DUE_AT,
                        in("PT24H")));
    }

    private static Task task(String element) {
        return taskService().createTaskQuery().taskDefinitionKey(element).singleResult();
    }

    private static void complete(String element, Map<String, Object> variables) {
        taskService().complete(task(element).getId(), variables);
        Engine.settle();
    }
}
