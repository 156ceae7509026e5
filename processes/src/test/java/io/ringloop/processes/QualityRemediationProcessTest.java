package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static io.ringloop.processes.QualityRemediationProcess.Elements.*;
import static io.ringloop.processes.QualityRemediationProcess.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import io.ringloop.processes.QualityRemediationProcess.Checks;
import io.ringloop.processes.QualityRemediationProcess.Delegates;
import io.ringloop.processes.QualityRemediationProcess.Effects;
import io.ringloop.processes.QualityRemediationProcess.Kinds;
import io.ringloop.processes.QualityRemediationProcess.Messages;
import io.ringloop.processes.QualityRemediationProcess.StreakDecisions;
import io.ringloop.processes.QualityRemediationProcess.YesNo;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, with delegates that only set what their contract says. */
@ExtendWith(PathCoverage.class)
class QualityRemediationProcessTest {
    private static final String MODEL = "processes/quality-remediation/quality-remediation.bpmn";
    private static final String REMEDIATION = "remediation-1";
    private static final String AGENT = "agent-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;

    @BeforeEach
    void allGoesWell() {
        engine = new Engine(Contract.of(QualityRemediationProcess.class, List.of()));
        engine.answer(
                Delegates.START_COACHING,
                Map.of(
                        LEADER_ROLE,
                        "TEAM_LEADER",
                        COACH_WARN_AT,
                        in("PT20H"),
                        COACH_DUE_AT,
                        in("PT24H"),
                        CONFIRM_DUE_AT,
                        in("P5D")));
        engine.answer(Delegates.CLOSE_COACHING, Map.of(PLAN_DUE_AT, in("P7D")));
        engine.answer(Delegates.PLAN_NEXT_CHECK, Map.of(NEXT_CHECK_AT, in("P14D"), CHECK_DUE_AT, in("P15D")));
        engine.answer(Delegates.PLAN_EFFECT, Map.of(EFFECT_AT, in("P28D")));
        engine.answer(
                Delegates.OPEN_DECISION,
                Map.of(
                        DECISION_ROLE,
                        "OPS_MANAGER",
                        EXCEPTION_ROLE,
                        "OPS_MANAGER",
                        TRAINER_ROLE,
                        "TRAINER",
                        DECISION_DUE_AT,
                        in("P3D")));
        engine.answer(Delegates.START_PROBATION, Map.of(PROBATION_END_AT, in("P30D")));
        training(true);
        engine.answer(Delegates.RECORD_SESSION, Map.of(EVERYBODY_ATTENDED, true));
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Nested
    @Deployment(resources = MODEL)
    class Coaching {
        @Test
        void item173_theLeaderCoachesTheAgentConfirmsAndTheEffectIsMeasured() {
            var remediation = opened(Kinds.INDIVIDUAL);
            assertThat(remediation).isWaitingAtExactly(REMEDY, COACH);
            assertThat(the(COACH).getDueDate()).isEqualTo(in("PT24H"));
            complete(COACH, Map.of(PLAN_NEEDED, YesNo.NO));
            assertThat(the(CONFIRM_COACHING).getAssignee()).isEqualTo(AGENT);
            complete(CONFIRM_COACHING, Map.of());
            assertThat(remediation).isWaitingAtExactly(REMEDY, EFFECT_WINDOW);
            fire(EFFECT_WINDOW);
            assertThat(remediation)
                    .hasPassed(END_MEASURED, END_REMEDIATION_OVER)
                    .isEnded();
            assertThat(engine.done)
                    .containsExactly(
                            Delegates.START_COACHING,
                            Delegates.CLOSE_COACHING,
                            Delegates.PLAN_EFFECT,
                            Delegates.MEASURE_EFFECT,
                            Delegates.CLOSE_REMEDIATION);
        }

        @Test
        void item173_after20HoursTheLeaderIsRemindedAndAfter24TheManagerKnows() {
            var remediation = opened(Kinds.INDIVIDUAL);
            fire(COACH_WARNED);
            assertThat(remediation).hasPassed(END_COACH_REMINDED).isWaitingAtExactly(REMEDY, COACH);
            fire(COACH_DUE);
            assertThat(remediation).hasPassed(END_COACH_LATE).isWaitingAtExactly(REMEDY, COACH);
            assertThat(engine.done).endsWith(Delegates.REMIND_OF_COACHING, Delegates.NOTE_LATE_COACHING);
            complete(COACH, Map.of(PLAN_NEEDED, YesNo.NO));
            assertThat(managementService()
                            .createJobQuery()
                            .activityId(COACH_DUE)
                            .count())
                    .isZero();
        }

        @Test
        void anAgentWhoDoesNotConfirmInTimeHoldsNothingUp() {
            var remediation = opened(Kinds.INDIVIDUAL);
            complete(COACH, Map.of(PLAN_NEEDED, YesNo.NO));
            fire(CONFIRM_DUE);
            assertThat(remediation).isWaitingAtExactly(REMEDY, EFFECT_WINDOW);
        }

        @Test
        void aFailureAfterTheConfirmationTakesItNotBack() {
            opened(Kinds.INDIVIDUAL);
            complete(COACH, Map.of(PLAN_NEEDED, YesNo.NO));
            taskService().complete(the(CONFIRM_COACHING).getId());
            assertThat(engine.done).containsExactly(Delegates.START_COACHING);
            Engine.settle();
            assertThat(engine.done).contains(Delegates.CLOSE_COACHING);
        }
    }

    @Nested
    @Deployment(resources = MODEL)
    class Plans {
        @Test
        void item175_aPlanIsCheckedOnItsDatesUntilItIsReached() {
            var remediation = planned();
            assertThat(remediation).isWaitingAtExactly(REMEDY, NEXT_CHECK);
            checked(Checks.ON_TRACK);
            assertThat(remediation).isWaitingAtExactly(REMEDY, NEXT_CHECK);
            checked(Checks.REACHED);
            assertThat(remediation).isWaitingAtExactly(REMEDY, EFFECT_WINDOW);
        }

        @Test
        void item175_aPlanThatIsNotReachedIsDecidedOn() {
            var remediation = planned();
            checked(Checks.NOT_REACHED);
            assertThat(remediation).isWaitingAtExactly(REMEDY, DECIDE_STREAK);
        }

        private ProcessInstance planned() {
            var remediation = opened(Kinds.INDIVIDUAL);
            complete(COACH, Map.of(PLAN_NEEDED, YesNo.YES));
            complete(CONFIRM_COACHING, Map.of());
            complete(MAKE_PLAN, Map.of());
            return remediation;
        }

        private void checked(String result) {
            engine.answer(Delegates.RECORD_CHECK, Map.of(CHECK_RESULT, result));
            fire(NEXT_CHECK);
            complete(CHECK_PLAN, Map.of());
        }
    }

    @Nested
    @Deployment(resources = MODEL)
    class ThreeInARow {
        @Test
        void item177_threeFailsInARowAreRetrainedAndPassTheirProbation() {
            var remediation = onProbation();
            engine.answer(Delegates.JUDGE_PROBATION, Map.of(PROBATION_PASSED, true));
            Engine.tell(REMEDIATION, Messages.PROBATION_JUDGED, Map.of());
            assertThat(remediation).hasPassed(END_PASSED, END_REMEDIATION_OVER).isEnded();
        }

        @Test
        void item177_aProbationThatIsNotPassedIsDecidedOnAgain() {
            var remediation = onProbation();
            engine.answer(Delegates.JUDGE_PROBATION, Map.of(PROBATION_PASSED, false));
            fire(PROBATION_END);
            assertThat(remediation).isWaitingAtExactly(REMEDY, DECIDE_STREAK);
        }

        @Test
        void item177_transferIsDecidedAndArranged() {
            var remediation = opened(Kinds.STREAK);
            complete(DECIDE_STREAK, Map.of(STREAK_DECISION, StreakDecisions.TRANSFER));
            complete(ARRANGE_TRANSFER, Map.of());
            assertThat(remediation)
                    .hasPassed(END_TRANSFERRED, END_REMEDIATION_OVER)
                    .isEnded();
        }

        @Test
        void anExceptionNeedsASecondPerson() {
            var remediation = opened(Kinds.STREAK);
            complete(DECIDE_STREAK, Map.of(STREAK_DECISION, StreakDecisions.EXCEPTION));
            complete(APPROVE_EXCEPTION, Map.of(EXCEPTION_APPROVED, YesNo.NO));
            assertThat(remediation).isWaitingAtExactly(REMEDY, DECIDE_STREAK);
            complete(DECIDE_STREAK, Map.of(STREAK_DECISION, StreakDecisions.EXCEPTION));
            complete(APPROVE_EXCEPTION, Map.of(EXCEPTION_APPROVED, YesNo.YES));
            assertThat(remediation)
                    .hasPassed(END_EXCEPTED, END_REMEDIATION_OVER)
                    .isEnded();
        }

        @Test
        void aWonAppealCallsItOff() {
            var remediation = opened(Kinds.STREAK);
            Engine.tell(REMEDIATION, Messages.CALLED_OFF, Map.of());
            assertThat(remediation).hasPassed(END_CALLED_OFF).isEnded();
            assertThat(engine.done).containsExactly(Delegates.OPEN_DECISION, Delegates.CALL_OFF_REMEDIATION);
        }

        private ProcessInstance onProbation() {
            var remediation = opened(Kinds.STREAK);
            complete(DECIDE_STREAK, Map.of(STREAK_DECISION, StreakDecisions.RETRAIN));
            complete(RETRAIN, Map.of());
            return remediation;
        }
    }

    @Nested
    @Deployment(resources = MODEL)
    class CommonProblems {
        @Test
        void item174_aCommonProblemIsTrainedAndItsEffectJudged() {
            var remediation = opened(Kinds.COMMON);
            assertThat(the(PREPARE_TRAINING).getDueDate()).isEqualTo(in("PT72H"));
            held();
            assertThat(remediation).hasPassed(END_TRAINING_HELD).isWaitingAtExactly(REMEDY, TRAINING_EFFECT);
            judged(Effects.EFFECTIVE);
            assertThat(remediation)
                    .hasPassed(END_EFFECTIVE, END_REMEDIATION_OVER)
                    .isEnded();
        }

        @Test
        void item174_after60HoursTheTrainerIsRemindedAndAfter72TheManagerKnows() {
            var remediation = opened(Kinds.COMMON);
            fire(TRAINING_WARNED);
            complete(PREPARE_TRAINING, Map.of());
            fire(TRAINING_DUE);
            assertThat(engine.done).endsWith(Delegates.REMIND_OF_TRAINING, Delegates.NOTE_LATE_TRAINING);
            assertThat(remediation)
                    .hasPassed(END_TRAINING_REMINDED, END_TRAINING_LATE)
                    .isWaitingAtExactly(REMEDY, TRAIN, HOLD_TRAINING);
        }

        @Test
        void item174_whatIsHeldInTimeIsNeverLate() {
            opened(Kinds.COMMON);
            held();
            assertThat(managementService()
                            .createJobQuery()
                            .activityId(TRAINING_DUE)
                            .count())
                    .isZero();
        }

        @Test
        void whoeverWasMissingIsTrainedToo() {
            engine.answer(Delegates.RECORD_SESSION, Map.of(EVERYBODY_ATTENDED, false));
            var remediation = opened(Kinds.COMMON);
            held();
            assertThat(remediation).isWaitingAtExactly(REMEDY, MAKE_UP_SESSION);
            engine.answer(Delegates.RECORD_SESSION, Map.of(EVERYBODY_ATTENDED, true));
            complete(MAKE_UP_SESSION, Map.of());
            assertThat(remediation).isWaitingAtExactly(REMEDY, TRAINING_EFFECT);
        }

        @Test
        void aTrainingThatDidNotHelpIsHeldOnceMoreAndThenHandedToTheOwner() {
            var remediation = opened(Kinds.COMMON);
            held();
            training(false);
            judged(Effects.NOT_EFFECTIVE);
            assertThat(remediation).isWaitingAtExactly(REMEDY, TRAIN, PREPARE_TRAINING);
            held();
            judged(Effects.NOT_EFFECTIVE);
            assertThat(remediation)
                    .hasPassed(END_HANDED_TO_OWNER, END_REMEDIATION_OVER)
                    .isEnded();
            assertThat(engine.done).endsWith(Delegates.HAND_TO_OWNER, Delegates.CLOSE_REMEDIATION);
        }

        private void held() {
            complete(PREPARE_TRAINING, Map.of());
            complete(HOLD_TRAINING, Map.of());
        }

        private void judged(String verdict) {
            fire(TRAINING_EFFECT);
            complete(JUDGE_EFFECT, Map.of(EFFECT_VERDICT, verdict));
        }
    }

    private void training(boolean again) {
        engine.answer(
                Delegates.OPEN_TRAINING,
                Map.of(
                        TRAINER_ROLE,
                        "TRAINER",
                        MAY_TRAIN_AGAIN,
                        again,
                        TRAINING_WARN_AT,
                        in("PT60H"),
                        TRAINING_DUE_AT,
                        in("PT72H")));
    }

    private static ProcessInstance opened(String kind) {
        var remediation = runtimeService()
                .startProcessInstanceByKey(
                        QualityRemediationProcess.KEY, REMEDIATION, Map.of(REMEDIATION_KIND, kind, AGENT_ID, AGENT));
        Engine.settle();
        return remediation;
    }
}
