package io.ringloop.processes;

/**
 * The contract of {@code quality-remediation}: what follows a quality result, from coaching to its measured effect. Business key is the id of the
 * remediation. A test holds this class against the model.
 */
public final class QualityRemediationProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "quality-remediation";

    private QualityRemediationProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_REMEDIATION_OPENED = "start_RemediationOpened";
        public static final String REMEDY = "sub_Remedy";
        public static final String START_BEGUN = "start_Begun";
        public static final String COACH = "user_Coach";
        public static final String COACH_WARNED = "timer_CoachWarned";
        public static final String END_COACH_REMINDED = "end_CoachReminded";
        public static final String COACH_DUE = "timer_CoachDue";
        public static final String END_COACH_LATE = "end_CoachLate";
        public static final String CONFIRM_COACHING = "user_ConfirmCoaching";
        public static final String CONFIRM_DUE = "timer_ConfirmDue";
        public static final String MAKE_PLAN = "user_MakePlan";
        public static final String NEXT_CHECK = "timer_NextCheck";
        public static final String CHECK_PLAN = "user_CheckPlan";
        public static final String EFFECT_WINDOW = "timer_EffectWindow";
        public static final String END_MEASURED = "end_Measured";
        public static final String DECIDE_STREAK = "user_DecideStreak";
        public static final String APPROVE_EXCEPTION = "user_ApproveException";
        public static final String END_EXCEPTED = "end_Excepted";
        public static final String ARRANGE_TRANSFER = "user_ArrangeTransfer";
        public static final String END_TRANSFERRED = "end_Transferred";
        public static final String RETRAIN = "user_Retrain";
        public static final String PROBATION_JUDGED = "message_ProbationJudged";
        public static final String PROBATION_END = "timer_ProbationEnd";
        public static final String END_PASSED = "end_Passed";
        public static final String TRAIN = "sub_Train";
        public static final String START_TRAINING_OPENED = "start_TrainingOpened";
        public static final String PREPARE_TRAINING = "user_PrepareTraining";
        public static final String HOLD_TRAINING = "user_HoldTraining";
        public static final String END_TRAINING_HELD = "end_TrainingHeld";
        public static final String TRAINING_WARNED = "timer_TrainingWarned";
        public static final String END_TRAINING_REMINDED = "end_TrainingReminded";
        public static final String TRAINING_DUE = "timer_TrainingDue";
        public static final String END_TRAINING_LATE = "end_TrainingLate";
        public static final String MAKE_UP_SESSION = "user_MakeUpSession";
        public static final String TRAINING_EFFECT = "timer_TrainingEffect";
        public static final String JUDGE_EFFECT = "user_JudgeEffect";
        public static final String END_EFFECTIVE = "end_Effective";
        public static final String END_HANDED_TO_OWNER = "end_HandedToOwner";
        public static final String CALLED_OFF = "message_CalledOff";
        public static final String END_CALLED_OFF = "end_CalledOff";
        public static final String END_REMEDIATION_OVER = "end_RemediationOver";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String START_COACHING = "startCoaching";
        public static final String REMIND_OF_COACHING = "remindOfCoaching";
        public static final String NOTE_LATE_COACHING = "noteLateCoaching";
        public static final String CLOSE_COACHING = "closeCoaching";
        public static final String PLAN_NEXT_CHECK = "planNextCheck";
        public static final String RECORD_CHECK = "recordCheck";
        public static final String PLAN_EFFECT = "planEffect";
        public static final String MEASURE_EFFECT = "measureEffect";
        public static final String OPEN_DECISION = "openDecision";
        public static final String START_PROBATION = "startProbation";
        public static final String JUDGE_PROBATION = "judgeProbation";
        public static final String OPEN_TRAINING = "openTraining";
        public static final String REMIND_OF_TRAINING = "remindOfTraining";
        public static final String NOTE_LATE_TRAINING = "noteLateTraining";
        public static final String RECORD_SESSION = "recordSession";
        public static final String HAND_TO_OWNER = "handToOwner";
        public static final String CALL_OFF_REMEDIATION = "callOffRemediation";
        public static final String CLOSE_REMEDIATION = "closeRemediation";

        private Delegates() {}
    }

    /** Messages, correlated by the id of the remediation. */
    public static final class Messages {
        /** There are enough evaluations of the probation. */
        public static final String PROBATION_JUDGED = "ProbationJudged";
        /** Its ground is gone, or the agent has left. */
        public static final String CALLED_OFF = "CalledOff";

        private Messages() {}
    }

    /** Forms and screens of the user tasks. */
    public static final class Forms {
        public static final String COACH = "form:coach";
        public static final String CONFIRM_COACHING = "form:confirm-coaching";
        public static final String MAKE_PLAN = "form:make-plan";
        public static final String CHECK_PLAN = "form:check-plan";
        public static final String DECIDE_STREAK = "form:decide-streak";
        public static final String APPROVE_EXCEPTION = "form:approve-exception";
        public static final String ARRANGE_TRANSFER = "form:arrange-transfer";
        public static final String RETRAIN = "form:retrain";
        public static final String PREPARE_TRAINING = "form:prepare-training";
        public static final String TRAINING = "screen:training";
        public static final String JUDGE_EFFECT = "form:judge-effect";

        private Forms() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Text, one of {@link Kinds}; set at the start. */
        public static final String REMEDIATION_KIND = "remediationKind";
        /** Text, id of the person it is about, absent for a problem many have; set at the start. */
        public static final String AGENT_ID = "agentId";
        /** Text, the role that coaches: team leaders, or who stands in; set by {@code startCoaching}. */
        public static final String LEADER_ROLE = "leaderRole";
        /** Date, when the coaching is late soon; set by {@code startCoaching}. */
        public static final String COACH_WARN_AT = "coachWarnAt";
        /** Date, 24 hours after the result; set by {@code startCoaching}. */
        public static final String COACH_DUE_AT = "coachDueAt";
        /** Date, until when the agent may confirm; set when the coaching is recorded. */
        public static final String CONFIRM_DUE_AT = "confirmDueAt";
        /** Text, {@code yes} or {@code no}; set by the form of the coaching. */
        public static final String PLAN_NEEDED = "planNeeded";
        /** Date, until when the plan should be made; set by {@code closeCoaching}. */
        public static final String PLAN_DUE_AT = "planDueAt";
        /** Date of the next check; set by {@code planNextCheck}. */
        public static final String NEXT_CHECK_AT = "nextCheckAt";
        /** Date, until when the check should be done; set by {@code planNextCheck}. */
        public static final String CHECK_DUE_AT = "checkDueAt";
        /** Text, one of {@link Checks}; set by {@code recordCheck}. */
        public static final String CHECK_RESULT = "checkResult";
        /** Date, until when the effect is watched; set by {@code planEffect}. */
        public static final String EFFECT_AT = "effectAt";
        /** Text, the role that decides: operations managers, or who stands in; set by {@code openDecision}. */
        public static final String DECISION_ROLE = "decisionRole";
        /** Text, the role of the second person who approves an exception; set when it is decided on. */
        public static final String EXCEPTION_ROLE = "exceptionRole";
        /** Date, until when it should be decided; set by {@code openDecision}. */
        public static final String DECISION_DUE_AT = "decisionDueAt";
        /** Text, one of {@link StreakDecisions}; set by the form of the decision. */
        public static final String STREAK_DECISION = "streakDecision";
        /** Text, {@code yes} or {@code no}; set by the form of the second person. */
        public static final String EXCEPTION_APPROVED = "exceptionApproved";
        /** Date, the end of the probation; set by {@code startProbation}. */
        public static final String PROBATION_END_AT = "probationEndAt";
        /** Boolean; set by {@code judgeProbation}. */
        public static final String PROBATION_PASSED = "probationPassed";
        /** Text, the role that trains: trainers, or who stands in; set by {@code openTraining} and {@code openDecision}. */
        public static final String TRAINER_ROLE = "trainerRole";
        /** Date, when the training is late soon; set by {@code openTraining}. */
        public static final String TRAINING_WARN_AT = "trainingWarnAt";
        /** Date, 72 hours after detection; set by {@code openTraining}. */
        public static final String TRAINING_DUE_AT = "trainingDueAt";
        /** Boolean, nobody is missing any more; set by {@code recordSession}. */
        public static final String EVERYBODY_ATTENDED = "everybodyAttended";
        /** Text, one of {@link Effects}; set by the form that judges the effect. */
        public static final String EFFECT_VERDICT = "effectVerdict";
        /** Boolean, it may be held once more; set by {@code openTraining}. */
        public static final String MAY_TRAIN_AGAIN = "mayTrainAgain";

        private Variables() {}
    }

    /** Values of {@link Variables#REMEDIATION_KIND}. */
    public static final class Kinds {
        public static final String INDIVIDUAL = "individual";
        public static final String STREAK = "streak";
        public static final String COMMON = "common";

        private Kinds() {}
    }

    /** Values of a yes or no. */
    public static final class YesNo {
        public static final String YES = "yes";
        public static final String NO = "no";

        private YesNo() {}
    }

    /** Values of {@link Variables#CHECK_RESULT}. */
    public static final class Checks {
        public static final String REACHED = "reached";
        public static final String ON_TRACK = "onTrack";
        public static final String NOT_REACHED = "notReached";

        private Checks() {}
    }

    /** Values of {@link Variables#STREAK_DECISION}. */
    public static final class StreakDecisions {
        public static final String RETRAIN = "retrain";
        public static final String TRANSFER = "transfer";
        public static final String EXCEPTION = "exception";

        private StreakDecisions() {}
    }

    /** Values of {@link Variables#EFFECT_VERDICT}. */
    public static final class Effects {
        public static final String EFFECTIVE = "effective";
        public static final String NOT_EFFECTIVE = "notEffective";

        private Effects() {}
    }
}
