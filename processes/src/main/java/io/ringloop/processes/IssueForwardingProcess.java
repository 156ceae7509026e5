package io.ringloop.processes;

/**
 * The contract of {@code issue-forwarding}: one problem in the hands of a department or partner. Business key is the
 * forwarding id. A test holds this class against the model.
 * Its variables are in {@link IssueForwardingVariables}.
 */
public final class IssueForwardingProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "issue-forwarding";

    private IssueForwardingProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_FORWARDING_REQUESTED = "start_ForwardingRequested";
        public static final String PREPARE_HAND_OVER = "user_PrepareHandOver";
        public static final String PARTNER_UNREACHABLE = "error_PartnerUnreachable";
        public static final String PHONE_PARTNER = "user_PhonePartner";
        public static final String SUB_SOLVE = "sub_Solve";
        public static final String START_SOLVE = "start_Solve";
        public static final String SUB_WORK = "sub_Work";
        public static final String START_WORK = "start_Work";
        public static final String ACCEPT_WORK_ORDER = "user_AcceptWorkOrder";
        public static final String SOLVE_ISSUE = "user_SolveIssue";
        public static final String INFO_NEEDED = "message_InfoNeeded";
        public static final String PROVIDE_INFO = "user_ProvideInfo";
        public static final String EXTENSION_ASKED = "message_ExtensionAsked";
        public static final String DECIDE_EXTENSION = "user_DecideExtension";
        public static final String END_EXTENSION_DECIDED = "end_ExtensionDecided";
        public static final String INSPECT_RESULT = "user_InspectResult";
        public static final String END_WORK_DONE = "end_WorkDone";
        public static final String END_REFUSED = "end_Refused";
        public static final String END_OBJECTED = "end_Objected";
        public static final String END_RESULT_REFUSED = "end_ResultRefused";
        public static final String ORDER_TAKEN_BACK = "message_OrderTakenBack";
        public static final String END_SOLVE_DONE = "end_SolveDone";
        public static final String JUDGE_REJECTION = "user_JudgeRejection";
        public static final String COMPLETE_ORDER = "user_CompleteOrder";
        public static final String END_GIVEN_UP = "end_GivenUp";
        public static final String CLOCK_DUE = "timer_ClockDue";
        public static final String CLOCK_CHANGED = "message_ClockChanged";
        public static final String SUPERVISE_FORWARDING = "user_SuperviseForwarding";
        public static final String END_SUPERVISED = "end_Supervised";
        public static final String END_NOT_SOLVED = "end_NotSolved";
        public static final String END_SOLVED = "end_Solved";
        public static final String SUB_CHECK = "sub_Check";
        public static final String START_CHECK = "start_Check";
        public static final String CHECK_DUE = "timer_CheckDue";
        public static final String CHECKED_IN_CONTACT = "message_CheckedInContact";
        public static final String USER_CHECK_CALL = "user_CheckCall";
        public static final String END_CHECKED = "end_Checked";
        public static final String END_NOT_REACHED = "end_NotReached";
        public static final String END_CONFIRMED = "end_Confirmed";
        public static final String END_GAVE_UP = "end_GaveUp";
        public static final String SUB_CALLED_OFF = "sub_CalledOff";
        public static final String START_CALLED_OFF = "start_CalledOff";
        public static final String END_CALLED_OFF = "end_CalledOff";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String SEND_WORK_ORDER = "sendWorkOrder";
        public static final String RECORD_PHONE_CALL = "recordPhoneCall";
        public static final String RECORD_ANSWER = "recordAnswer";
        public static final String APPLY_EXTENSION = "applyExtension";
        public static final String RECORD_SOLUTION = "recordSolution";
        public static final String RECORD_INSPECTION = "recordInspection";
        public static final String RESEND_WORK_ORDER = "resendWorkOrder";
        public static final String TELL_VERDICT = "tellVerdict";
        public static final String RECORD_GIVE_UP = "recordGiveUp";
        public static final String READ_CLOCKS = "readClocks";
        public static final String APPLY_CLOCK_EVENT = "applyClockEvent";
        public static final String DECIDE_SUPERVISION = "decideSupervision";
        public static final String APPLY_SUPERVISION = "applySupervision";
        public static final String PLAN_CHECK_CALL = "planCheckCall";
        public static final String RECORD_CHECK_CALL = "recordCheckCall";
        public static final String SEND_CHECK_NOTICE = "sendCheckNotice";
        public static final String COUNT_FORWARDING_LOOP = "countForwardingLoop";
        public static final String RECALL_WORK_ORDER = "recallWorkOrder";

        private Delegates() {}
    }

    /** Messages, correlated by the forwarding id unless said otherwise. */
    public static final class Messages {
        /** The handler lacks something; sets {@link IssueForwardingVariables#INFO_DUE_AT}. */
        public static final String INFO_NEEDED = "InfoNeeded";
        /** The handler wants more time; sets {@link IssueForwardingVariables#EXTENSION_ANSWER_DUE_AT}. */
        public static final String EXTENSION_ASKED = "ExtensionAsked";
        /** Supervision takes the order back; sets {@link IssueForwardingVariables#VERDICT}. */
        public static final String ORDER_TAKEN_BACK = "OrderTakenBack";
        /** A clock of the order changed; correlated by the process instance id. */
        public static final String CLOCK_CHANGED = "ClockChanged";
        /** The customer said in a contact whether it is solved; sets {@link IssueForwardingVariables#CHECK_RESULT}. */
        public static final String CHECKED_IN_CONTACT = "CheckedInContact";
        /** A forwarding that runs alone is not needed any more. */
        public static final String FORWARDING_CALLED_OFF = "ForwardingCalledOff";

        private Messages() {}
    }

    /** Escalations. */
    public static final class Escalations {
        /** A deadline was missed; the caller may catch it. */
        public static final String FORWARDING_LATE = "forwarding-late";

        private Escalations() {}
    }

    /** Errors. */
    public static final class Errors {
        /** Thrown by {@code sendWorkOrder}: no way to deliver the order. */
        public static final String PARTNER_UNREACHABLE = "partner-unreachable";

        private Errors() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String PREPARE_HAND_OVER = "form:prepare-hand-over";
        public static final String PHONE_PARTNER = "form:phone-partner";
        public static final String ACCEPT_WORK_ORDER = "form:accept-work-order";
        public static final String SOLVE_ISSUE = "form:solve-issue";
        public static final String PROVIDE_INFO = "form:provide-info";
        public static final String DECIDE_EXTENSION = "form:decide-extension";
        public static final String INSPECT_RESULT = "form:inspect-result";
        public static final String JUDGE_REJECTION = "form:judge-rejection";
        public static final String SUPERVISE_FORWARDING = "form:supervise-forwarding";
        public static final String CHECK_CALL = "form:check-call";

        private Forms() {}
    }
}
