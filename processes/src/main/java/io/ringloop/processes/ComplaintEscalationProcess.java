package io.ringloop.processes;

/**
 * The contract of {@code complaint-escalation}: one complaint from its registration to its confirmed
 * solution. Business key is the case id. A test holds this class against the model.
 * Its variables are in {@link ComplaintEscalationVariables}.
 */
public final class ComplaintEscalationProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "complaint-escalation";

    private ComplaintEscalationProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_COMPLAINT_OPENED = "start_ComplaintOpened";
        public static final String REGISTER_AND_SOOTHE = "user_RegisterAndSoothe";
        public static final String START_COMPLAINT_REOPENED = "start_ComplaintReopened";
        public static final String SUB_HANDLE = "sub_Handle";
        public static final String START_HANDLE = "start_Handle";
        public static final String HANDLE_ORDINARY = "user_HandleOrdinary";
        public static final String HANDLE_MAJOR = "user_HandleMajor";
        public static final String TIER_RAISED = "cond_TierRaised";
        public static final String FORWARD_ISSUE = "call_ForwardIssue";
        public static final String FORWARDING_LATE = "escalation_ForwardingLate";
        public static final String END_LATE_NOTED = "end_LateNoted";
        public static final String CUSTOMER_REPLIED = "message_CustomerReplied";
        public static final String NO_REPLY = "timer_NoReply";
        public static final String MEDIATE = "user_Mediate";
        public static final String END_TO_AUTHORITY = "end_ToAuthority";
        public static final String APPROVE_SOLUTION = "user_ApproveSolution";
        public static final String PRESENT_SOLUTION = "user_PresentSolution";
        public static final String PRESENT_AGAIN = "timer_PresentAgain";
        public static final String USER_CARRY_OUT = "user_CarryOut";
        public static final String CALL_CARRY_OUT = "call_CarryOut";
        public static final String CARRY_OUT_LATE = "escalation_CarryOutLate";
        public static final String END_CARRY_OUT_LATE_NOTED = "end_CarryOutLateNoted";
        public static final String SUB_CONFIRM = "sub_Confirm";
        public static final String START_CONFIRM = "start_Confirm";
        public static final String CONFIRMATION_DUE = "timer_ConfirmationDue";
        public static final String CONFIRMED_IN_CONTACT = "message_ConfirmedInContact";
        public static final String CONFIRM_SOLUTION = "user_ConfirmSolution";
        public static final String END_ASKED = "end_Asked";
        public static final String END_NOT_REACHED = "end_NotReached";
        public static final String END_SOLVED = "end_Solved";
        public static final String USER_FINAL_DECISION = "user_FinalDecision";
        public static final String END_FINAL_POSITION = "end_FinalPosition";
        public static final String CLOCK_DUE = "timer_ClockDue";
        public static final String CLOCK_CHANGED = "message_ClockChanged";
        public static final String GIVE_PROGRESS_FEEDBACK = "user_GiveProgressFeedback";
        public static final String PROGRESS_GIVEN = "message_ProgressGiven";
        public static final String END_FEEDBACK_GIVEN = "end_FeedbackGiven";
        public static final String CLOSE_REVIEW = "user_CloseReview";
        public static final String END_CLOSED = "end_Closed";
        public static final String SUB_CONTACT_ADDED = "sub_ContactAdded";
        public static final String START_CONTACT_ADDED = "start_ContactAdded";
        public static final String END_URGED = "end_Urged";
        public static final String END_CONTACT_LINKED = "end_ContactLinked";
        public static final String SUB_WITHDRAWN = "sub_Withdrawn";
        public static final String START_WITHDRAWN = "start_Withdrawn";
        public static final String END_WITHDRAWN = "end_Withdrawn";
        public static final String SUB_MERGED = "sub_Merged";
        public static final String START_MERGED_INTO = "start_MergedInto";
        public static final String END_MERGED = "end_Merged";
        public static final String SUB_MEDIA_EXPOSED = "sub_MediaExposed";
        public static final String START_MEDIA_EXPOSED = "start_MediaExposed";
        public static final String END_EXPOSED = "end_Exposed";
        public static final String SUB_CRISIS = "sub_Crisis";
        public static final String START_CRISIS = "start_Crisis";
        public static final String CRISIS_DECISION = "user_CrisisDecision";
        public static final String CRISIS_DUE = "timer_CrisisDue";
        public static final String END_CRISIS_ESCALATED = "end_CrisisEscalated";
        public static final String END_CRISIS_ACTIVATED = "end_CrisisActivated";
        public static final String END_NO_CRISIS = "end_NoCrisis";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String GATHER_HISTORY = "gatherHistory";
        public static final String GRADE_COMPLAINT = "gradeComplaint";
        public static final String SETTLE_ON_THE_SPOT = "settleOnTheSpot";
        public static final String DECIDE_TIER = "decideTier";
        public static final String START_CLOCKS = "startClocks";
        public static final String ASSIGN_OWNER = "assignOwner";
        public static final String ACKNOWLEDGE_COMPLAINT = "acknowledgeComplaint";
        public static final String PREPARE_FORWARDING = "prepareForwarding";
        public static final String NOTE_LATE_FORWARDING = "noteLateForwarding";
        public static final String RAISE_TIER = "raiseTier";
        public static final String HAND_OVER_COMPLAINT = "handOverComplaint";
        public static final String ASK_CUSTOMER = "askCustomer";
        public static final String REMIND_CUSTOMER = "remindCustomer";
        public static final String NOTE_NO_REPLY = "noteNoReply";
        public static final String NOTE_AUTHORITY = "noteAuthority";
        public static final String CHECK_AUTHORITY = "checkAuthority";
        public static final String RECORD_PRESENTATION = "recordPresentation";
        public static final String PRESENT_IN_WRITING = "presentInWriting";
        public static final String PLAN_CONFIRMATION = "planConfirmation";
        public static final String RECORD_CONFIRMATION = "recordConfirmation";
        public static final String SEND_WRITTEN_NOTICE = "sendWrittenNotice";
        public static final String COUNT_LOOP = "countLoop";
        public static final String HAND_OVER_TO_TIER = "handOverToTier";
        public static final String TELL_FINAL_POSITION = "tellFinalPosition";
        public static final String READ_CLOCKS = "readClocks";
        public static final String APPLY_CLOCK_EVENT = "applyClockEvent";
        public static final String REMIND_OWNER = "remindOwner";
        public static final String RESTART_PROGRESS_CLOCK = "restartProgressClock";
        public static final String RECORD_BREACH = "recordBreach";
        public static final String RESUME_CLOCK = "resumeClock";
        public static final String STOP_CLOCKS = "stopClocks";
        public static final String CLOSE_COMPLAINT = "closeComplaint";
        public static final String PLAN_AFTERCARE = "planAftercare";
        public static final String TELL_CLOSED = "tellClosed";
        public static final String LINK_CONTACT = "linkContact";
        public static final String CALL_OFF_OPEN_WORK = "callOffOpenWork";
        public static final String OPEN_INTERNAL_TICKET = "openInternalTicket";
        public static final String SIGNAL_CRISIS = "signalCrisis";
        public static final String ESCALATE_CRISIS = "escalateCrisis";
        public static final String PIN_CRISIS_SCRIPT = "pinCrisisScript";

        private Delegates() {}
    }

    /** Messages, correlated by the case id unless said otherwise. */
    public static final class Messages {
        /** Starts the process again for a closed case. */
        public static final String COMPLAINT_REOPENED = "ComplaintReopened";
        /** A contact joined the case; sets {@link ComplaintEscalationVariables#CONTACT_ID} and {@link ComplaintEscalationVariables#CONTACT_KIND}. */
        public static final String CONTACT_ADDED = "ContactAdded";
        /** The customer withdrew, and it is verified. */
        public static final String WITHDRAWN = "Withdrawn";
        /** The case is a duplicate of another one. */
        public static final String MERGED_INTO = "MergedInto";
        /** The complaint became public. */
        public static final String MEDIA_EXPOSED = "MediaExposed";
        /** The customer answered, or somebody ended the waiting. */
        public static final String CUSTOMER_REPLIED = "CustomerReplied";
        /** The customer said in a contact whether it is solved; sets {@link ComplaintEscalationVariables#CONFIRM_RESULT}. */
        public static final String CONFIRMED_IN_CONTACT = "ConfirmedInContact";
        /** A contact counted as progress feedback: the task is not needed. */
        public static final String PROGRESS_GIVEN = "ProgressGiven";
        /** A clock of the case changed; correlated by the process instance id, since the called process awaits it too. */
        public static final String CLOCK_CHANGED = "ClockChanged";

        private Messages() {}
    }

    /** Escalations. */
    public static final class Escalations {
        /** The forwarding missed a deadline; thrown by the called process. */
        public static final String FORWARDING_LATE = "forwarding-late";
        /** The complaint is or becomes public. */
        public static final String CRISIS_SIGNALLED = "crisis-signalled";

        private Escalations() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String REGISTER_AND_SOOTHE = "form:register-and-soothe";
        public static final String HANDLE_COMPLAINT = "form:handle-complaint";
        public static final String MEDIATE = "form:mediate";
        public static final String APPROVE_SOLUTION = "form:approve-solution";
        public static final String PRESENT_SOLUTION = "form:present-solution";
        public static final String CARRY_OUT = "form:carry-out";
        public static final String CONFIRM_SOLUTION = "form:confirm-solution";
        public static final String FINAL_DECISION = "form:final-decision";
        public static final String GIVE_PROGRESS_FEEDBACK = "form:give-progress-feedback";
        public static final String CLOSE_REVIEW = "form:close-review";
        public static final String CRISIS_DECISION = "form:crisis-decision";

        private Forms() {}
    }
}
