package io.ringloop.processes;

/**
 * The contract of {@code quality-evaluation}: an evaluation from its score to its final result. Business key is the id of the evaluation. A test holds this
 * class against the model.
 */
public final class QualityEvaluationProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "quality-evaluation";

    private QualityEvaluationProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_EVALUATION_PLANNED = "start_EvaluationPlanned";
        public static final String EVALUATE = "user_Evaluate";
        public static final String CONTACT_GONE = "message_ContactGone";
        public static final String END_REPLACED = "end_Replaced";
        public static final String DELIVER = "sub_Deliver";
        public static final String START_SCORED = "start_Scored";
        public static final String SECOND_LOOK = "user_SecondLook";
        public static final String RESULT_OPENED = "message_ResultOpened";
        public static final String END_DELIVERED = "end_Delivered";
        public static final String DELIVER_WARNED = "timer_DeliverWarned";
        public static final String END_REMINDED = "end_Reminded";
        public static final String DELIVER_DUE = "timer_DeliverDue";
        public static final String TELL_AGENT = "user_TellAgent";
        public static final String END_AGENT_TOLD = "end_AgentTold";
        public static final String ACKNOWLEDGE = "user_Acknowledge";
        public static final String ACKNOWLEDGE_DUE = "timer_AcknowledgeDue";
        public static final String END_DEEMED_ACCEPTED = "end_DeemedAccepted";
        public static final String END_ACCEPTED = "end_Accepted";
        public static final String JUDGE_APPEAL = "user_JudgeAppeal";
        public static final String END_CHANGED = "end_Changed";
        public static final String END_KEPT = "end_Kept";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String PREPARE_EVALUATION = "prepareEvaluation";
        public static final String REPLACE_SAMPLE = "replaceSample";
        public static final String SCORE_EVALUATION = "scoreEvaluation";
        public static final String RELEASE_SCORE = "releaseScore";
        public static final String REMIND_OF_RESULT = "remindOfResult";
        public static final String NOTE_LATE_RESULT = "noteLateResult";
        public static final String DEEM_ACCEPTED = "deemAccepted";
        public static final String ACCEPT_SCORE = "acceptScore";

        private Delegates() {}
    }

    /** Messages, correlated by the id of the evaluation. */
    public static final class Messages {
        /** Its recording or content is missing. */
        public static final String CONTACT_GONE = "ContactGone";
        /** The agent opened the result, or was told it in person. */
        public static final String RESULT_OPENED = "ResultOpened";

        private Messages() {}
    }

    /** Forms and screens of the user tasks. */
    public static final class Forms {
        public static final String EVALUATION = "screen:evaluation";
        public static final String EVALUATION_RESULT = "screen:evaluation-result";
        public static final String TELL_AGENT = "form:tell-agent";

        private Forms() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Text, id of the person evaluated; set at the start. */
        public static final String AGENT_ID = "agentId";
        /** Date, until when it should be evaluated; set at the start. */
        public static final String EVALUATE_DUE_AT = "evaluateDueAt";
        /** Text, one of {@link ScoreSteps}; a constant of the step that scores. */
        public static final String SCORE_STEP = "scoreStep";
        /** Boolean, a second person looks; set by {@code scoreEvaluation}. */
        public static final String NEEDS_SECOND_LOOK = "needsSecondLook";
        /** Date, when it is late soon; set by the first {@code scoreEvaluation}. */
        public static final String DELIVER_WARN_AT = "deliverWarnAt";
        /** Date, 24 hours after scoring; set by the first {@code scoreEvaluation}. */
        public static final String DELIVER_DUE_AT = "deliverDueAt";
        /** Date, until when the agent may answer; comes with {@link Messages#RESULT_OPENED}. */
        public static final String ACKNOWLEDGE_DUE_AT = "acknowledgeDueAt";
        /** Text, {@link Answers#APPEAL} or {@code agree}; set when the agent answers. */
        public static final String RESULT_ANSWER = "resultAnswer";
        /** Boolean, there is a new version of the score; set by {@code scoreEvaluation}. */
        public static final String SCORE_CHANGED = "scoreChanged";

        private Variables() {}
    }

    /** Values of {@link Variables#SCORE_STEP}. */
    public static final class ScoreSteps {
        public static final String EVALUATE = "evaluate";
        public static final String SECOND_LOOK = "secondLook";
        public static final String APPEAL = "appeal";

        private ScoreSteps() {}
    }

    /** Values of {@link Variables#RESULT_ANSWER} that the model tells apart. */
    public static final class Answers {
        public static final String APPEAL = "appeal";

        private Answers() {}
    }
}
