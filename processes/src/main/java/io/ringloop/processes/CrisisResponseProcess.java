package io.ringloop.processes;

/**
 * The contract of {@code crisis-response}: what follows when a complaint has become public opinion. Business key is the id
 * of the crisis. A test holds this class against the model.
 */
public final class CrisisResponseProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "crisis-response";

    private CrisisResponseProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_CRISIS_ACTIVATED = "start_CrisisActivated";
        public static final String SUB_RESPOND = "sub_Respond";
        public static final String START_RESPOND = "start_Respond";
        public static final String ASSESS_CRISIS = "user_AssessCrisis";
        public static final String HOLD_STATEMENT = "user_HoldStatement";
        public static final String MONITOR_DUE = "timer_MonitorDue";
        public static final String MONITOR_CRISIS = "user_MonitorCrisis";
        public static final String END_CALMED_DOWN = "end_CalmedDown";
        public static final String CRISIS_OVER = "message_CrisisOver";
        public static final String REVIEW_CRISIS = "user_ReviewCrisis";
        public static final String END_CRISIS_REVIEWED = "end_CrisisReviewed";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String TELL_RESPONSIBLE_PEOPLE = "tellResponsiblePeople";
        public static final String PLAN_MONITORING = "planMonitoring";
        public static final String END_CRISIS = "endCrisis";

        private Delegates() {}
    }

    /** Messages, correlated by the id of the crisis. */
    public static final class Messages {
        /** A complaint became public opinion, and operations activated the response: starts the process. */
        public static final String CRISIS_ACTIVATED = "CrisisActivated";
        /** Its case closed, or operations ended it. */
        public static final String CRISIS_OVER = "CrisisOver";

        private Messages() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Text, the business key; set at the start. */
        public static final String CRISIS_ID = "crisisId";
        /** Text, the complaint it came from; set at the start, and anew when that is merged into another. */
        public static final String CASE_ID = "caseId";
        /** Text, the role that sets the statement; set at the start, and anew by who assessed. */
        public static final String STATEMENT_GROUP = "statementGroup";
        /** Text, one of {@link StatementDecisions}; set by the form {@code hold-statement}. */
        public static final String STATEMENT_DECISION = "statementDecision";
        /** Text, {@code h} and the hours between two looks; set by the forms {@code assess-crisis} and {@code monitor-crisis}. */
        public static final String MONITOR_EVERY = "monitorEvery";
        /** Date of the next look; set by {@code planMonitoring}. */
        public static final String MONITOR_AT = "monitorAt";
        /** Text, one of {@link Trends}; set by the form {@code monitor-crisis}. */
        public static final String CRISIS_TREND = "crisisTrend";

        private Variables() {}
    }

    /** Values of {@link Variables#STATEMENT_DECISION} that the model tells apart. */
    public static final class StatementDecisions {
        public static final String APPROVE = "approve";

        private StatementDecisions() {}
    }

    /** Values of {@link Variables#CRISIS_TREND} that the model tells apart. */
    public static final class Trends {
        public static final String OVER = "over";
        public static final String WORSE = "worse";

        private Trends() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String ASSESS_CRISIS = "form:assess-crisis";
        public static final String HOLD_STATEMENT = "form:hold-statement";
        public static final String MONITOR_CRISIS = "form:monitor-crisis";
        public static final String REVIEW_CRISIS = "form:review-crisis";

        private Forms() {}
    }
}
