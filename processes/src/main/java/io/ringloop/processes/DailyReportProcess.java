package io.ringloop.processes;

/**
 * The contract of {@code daily-report}: what a dealer or station reports for a day, from the moment it is owed until it is
 * taken over. Business key is the id of the report. A test holds this class against the model.
 */
public final class DailyReportProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "daily-report";

    private DailyReportProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_REPORT_EXPECTED = "start_ReportExpected";
        public static final String DELIVER_REPORT = "user_DeliverReport";
        public static final String REPORT_CANCELLED = "message_ReportCancelled";
        public static final String END_NOT_EXPECTED = "end_NotExpected";
        public static final String REPORT_DUE = "timer_ReportDue";
        public static final String END_REPORTER_REMINDED = "end_ReporterReminded";
        public static final String BRANCH_DUE = "timer_BranchDue";
        public static final String END_BRANCH_TOLD = "end_BranchTold";
        public static final String REPORT_LAPSES = "timer_ReportLapses";
        public static final String END_MISSING = "end_Missing";
        public static final String END_NOTHING_REPORTED = "end_NothingReported";
        public static final String APPROVE_REPORT = "user_ApproveReport";
        public static final String APPROVAL_DUE = "timer_ApprovalDue";
        public static final String END_BRANCH_URGED = "end_BranchUrged";
        public static final String ROWS_TAKEN_OVER = "message_RowsTakenOver";
        public static final String END_TAKEN_OVER = "end_TakenOver";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String FIND_REPORT_TIMES = "findReportTimes";
        public static final String REMIND_REPORTER = "remindReporter";
        public static final String TELL_BRANCH = "tellBranch";
        public static final String NOTE_MISSING_REPORT = "noteMissingReport";
        public static final String URGE_BRANCH = "urgeBranch";
        public static final String RETURN_REPORT = "returnReport";
        public static final String TAKE_OVER_REPORT = "takeOverReport";
        public static final String TELL_TAKEN_OVER = "tellTakenOver";

        private Delegates() {}
    }

    /** Messages, correlated by the id of the report. */
    public static final class Messages {
        /** The unit does not owe reports any more. */
        public static final String REPORT_CANCELLED = "ReportCancelled";
        /** The last row of the report is done. */
        public static final String ROWS_TAKEN_OVER = "RowsTakenOver";

        private Messages() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Text, the business key; set at the start. */
        public static final String DAILY_REPORT_ID = "dailyReportId";
        /** Date; set by {@code findReportTimes} and {@code returnReport}. */
        public static final String REPORT_DUE_AT = "reportDueAt";
        /** Date, when the branch is told that it is missing; set like {@link #REPORT_DUE_AT}. */
        public static final String BRANCH_DUE_AT = "branchDueAt";
        /** Date, when nobody waits any more; set like {@link #REPORT_DUE_AT}. */
        public static final String REPORT_LAPSES_AT = "reportLapsesAt";
        /** Number of rows to take over; set with the delivery. */
        public static final String REPORT_ROWS = "reportRows";
        /** Text, the roles that may approve, comma-separated; set with the delivery. */
        public static final String REPORT_APPROVER_GROUPS = "reportApproverGroups";
        /** Date; set with the delivery. */
        public static final String REPORT_APPROVAL_DUE_AT = "reportApprovalDueAt";
        /** Text, one of {@link ReportDecisions}; set by the form {@code approve-report}. */
        public static final String REPORT_DECISION = "reportDecision";

        private Variables() {}
    }

    /** Values of {@link Variables#REPORT_DECISION} that the model tells apart. */
    public static final class ReportDecisions {
        public static final String APPROVE = "approve";
        public static final String RETURN = "return";

        private ReportDecisions() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String DELIVER_REPORT = "screen:daily-report";
        public static final String APPROVE_REPORT = "form:approve-report";

        private Forms() {}
    }
}
