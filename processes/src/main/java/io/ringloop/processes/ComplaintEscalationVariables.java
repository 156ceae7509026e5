package io.ringloop.processes;

/** Variables of {@code complaint-escalation}: ids, flags, short text and dates. None holds personal data. */
public final class ComplaintEscalationVariables {
    /** Text, the business key; set at the start. */
    public static final String CASE_ID = "caseId";
    /** Text, {@code opened} or {@code reopened}; set at the start. */
    public static final String OPEN_TRIGGER = "openTrigger";
    /** Boolean, all mandatory fields are known; set at the start. */
    public static final String REGISTERED = "registered";
    /** Text, the agent who had the contact, null for the complaint desk; set at the start. */
    public static final String REGISTRAR_ID = "registrarId";
    /** Date, until when it must be registered; set at the start. */
    public static final String REGISTER_DUE_AT = "registerDueAt";
    /** Text, {@code yes} or {@code no}; set at the start or by the form {@code register-and-soothe}. */
    public static final String SOLVED_ON_SPOT = "solvedOnSpot";
    /** Text, {@code yes} or {@code no}; set like {@link #SOLVED_ON_SPOT}. */
    public static final String CUSTOMER_AGREES = "customerAgrees";
    /** Text, one of {@link Harms} or {@code money}; set at the start and by the form. */
    public static final String HARM = "harm";
    /** Text, one of {@link Authorities} or {@code mentioned}; set at the start and by the form. */
    public static final String AUTHORITY = "authority";
    /** Boolean, the complaint is about the registering agent; set by {@code gatherHistory}. */
    public static final String ABOUT_REGISTRAR = "aboutRegistrar";
    /** Text, one of {@link Severities}; {@code none} at the start, then by {@code gradeComplaint}. */
    public static final String SEVERITY = "severity";
    /** Text, one of {@link Crises}; {@code no} at the start, then by {@code gradeComplaint}. */
    public static final String CRISIS = "crisis";
    /** Text, why the tier is decided, one of {@link Triggers}; local input of {@code decideTier}. */
    public static final String TIER_TRIGGER = "tierTrigger";
    /** Integer, 0 at the start; set by {@code decideTier} and {@code raiseTier}; never falls while handled. */
    public static final String TIER = "tier";
    /** Text, the role of the owner; set like {@link #TIER}. */
    public static final String OWNER_GROUP = "ownerGroup";
    /** Boolean, those above are told; set by {@code decideTier}. */
    public static final String NOTIFY_ABOVE = "notifyAbove";
    /** Text, who answers for the case; set by {@code assignOwner}, {@code handOverToTier} and others. */
    public static final String OWNER_ID = "ownerId";
    /** Date, the next news for the customer; set by {@code startClocks} and {@code readClocks}. */
    public static final String PROGRESS_DUE_AT = "progressDueAt";
    /** Date, the solution; set by {@code startClocks} and {@code readClocks}. */
    public static final String SOLUTION_DUE_AT = "solutionDueAt";
    /** Text, one of {@link NextSteps}; set by the form {@code handle-complaint}. */
    public static final String NEXT_STEP = "nextStep";
    /** Number, money in CNY the proposal costs; set by the form {@code handle-complaint}. */
    public static final String AMOUNT = "amount";
    /** Text, one of {@link CarryOuts}; set by the forms {@code handle-complaint} and {@code mediate}. */
    public static final String CARRY_OUT = "carryOut";
    /** Text, one of {@link MediationOutcomes} or {@code refused}; set by the form {@code mediate}. */
    public static final String MEDIATION_OUTCOME = "mediationOutcome";
    /** Date, when to ask the customer again; set by {@code askCustomer} and {@code remindCustomer}. */
    public static final String NO_REPLY_AT = "noReplyAt";
    /** Integer; set like {@link #NO_REPLY_AT}. */
    public static final String REMINDERS_LEFT = "remindersLeft";
    /** Boolean; set by {@code checkAuthority}. */
    public static final String APPROVAL_NEEDED = "approvalNeeded";
    /** List of text, roles that approve in turn; set by {@code checkAuthority}. */
    public static final String APPROVER_GROUPS = "approverGroups";
    /** Text, the role in hand inside {@code user_ApproveSolution}. */
    public static final String APPROVER_GROUP = "approverGroup";
    /** Text, one of {@link ApprovalDecisions}; set by the form {@code approve-solution}. */
    public static final String APPROVAL_DECISION = "approvalDecision";
    /** Text, one of {@link Reactions}, {@code accepts} or {@code partly}; set by the form {@code present-solution}. */
    public static final String REACTION = "reaction";
    /** Integer; set by {@code recordPresentation}. */
    public static final String PRESENT_ATTEMPTS_LEFT = "presentAttemptsLeft";
    /** Date, the next attempt to present; set by {@code recordPresentation}. */
    public static final String PRESENT_RETRY_AT = "presentRetryAt";
    /** Text, {@code findSolution} or {@code carryOut}; local input of {@code prepareForwarding}. */
    public static final String FORWARDING_PURPOSE = "forwardingPurpose";
    /** Text, business key of the called process; set by {@code prepareForwarding}. */
    public static final String FORWARDING_ID = "forwardingId";
    /** Integer, published version of {@code issue-forwarding}; set by {@code prepareForwarding}. */
    public static final String FORWARDING_VERSION = "forwardingVersion";
    /** Boolean, all fields of the hand-over are known; set by {@code prepareForwarding}. */
    public static final String FORWARDING_COMPLETE = "forwardingComplete";
    /** Date, until when the hand-over is completed; set by {@code prepareForwarding}. */
    public static final String PREPARE_DUE_AT = "prepareDueAt";
    /** Text, {@code department} or {@code partner}; set by {@code prepareForwarding} and the called process. */
    public static final String TARGET_KIND = "targetKind";
    /** Text, the unit that gets the order; set like {@link #TARGET_KIND}. */
    public static final String TARGET_ID = "targetId";
    /** Text, the role of those who solve; set by {@code prepareForwarding}. */
    public static final String HANDLER_GROUP = "handlerGroup";
    /** Boolean, false: this process confirms; set by {@code prepareForwarding}. */
    public static final String CONFIRM_WITH_CUSTOMER = "confirmWithCustomer";
    /** Integer; set by {@code prepareForwarding}. */
    public static final String MAX_FORWARDING_LOOPS = "maxForwardingLoops";
    /** Integer, level of supervision, 0 at first; set by {@code prepareForwarding}. */
    public static final String FORWARDING_LEVEL = "forwardingLevel";
    /** Integer, rounds of the forwarding; set by the called process. */
    public static final String FORWARDING_LOOPS = "forwardingLoops";
    /** Text, how the forwarding ended; set by the called process. */
    public static final String FORWARDING_OUTCOME = "forwardingOutcome";
    /** Date, the next attempt to confirm; set by {@code planConfirmation} and {@code recordConfirmation}. */
    public static final String CONFIRM_AT = "confirmAt";
    /** Date, until when it should be confirmed; set by {@code planConfirmation}. */
    public static final String CONFIRM_DUE_AT = "confirmDueAt";
    /** Text, result of the call; set by the form {@code confirm-solution}. */
    public static final String CONFIRM_CALL = "confirmCall";
    /** Text, one of {@link ConfirmActions} or {@code done}; set by {@code recordConfirmation}. */
    public static final String CONFIRM_ACTION = "confirmAction";
    /** Text, one of {@link ConfirmResults} or another; set by {@code recordConfirmation}. */
    public static final String CONFIRM_RESULT = "confirmResult";
    /** Integer, rounds not accepted; 0 at the start, then by {@code countLoop}. */
    public static final String LOOPS = "loops";
    /** Integer, rounds before the final decision; set by {@code countLoop}. */
    public static final String MAX_LOOPS = "maxLoops";
    /** Text, one of {@link FinalDecisions} or {@code final}; set by the form {@code final-decision}. */
    public static final String FINAL_DECISION = "finalDecision";
    /** Text, a closing reason; set by the step that settles it, local input in withdrawal and merge. */
    public static final String CLOSE_REASON = "closeReason";
    /** Text, whose clocks are read; local input of {@code readClocks} and {@code applyClockEvent}. */
    public static final String CLOCK_SUBJECT = "clockSubject";
    /** Date, the earliest moment of all clocks; set by {@code readClocks}. */
    public static final String NEXT_CLOCK_AT = "nextClockAt";
    /** Text, one of {@link ClockKinds} or another; set by {@code applyClockEvent}. */
    public static final String CLOCK_KIND = "clockKind";
    /** Text, one of {@link ClockEvents} or {@code none}; set by {@code applyClockEvent}. */
    public static final String CLOCK_EVENT = "clockEvent";
    /** Integer, breaches of the clock; set by {@code applyClockEvent}. */
    public static final String BREACH_COUNT = "breachCount";
    /** Boolean, a feedback task is open; set by {@code remindOwner}. */
    public static final String FEEDBACK_OPEN = "feedbackOpen";
    /** Text, {@code yes} or {@code no}; set by the form {@code give-progress-feedback}. */
    public static final String FEEDBACK_REACHED = "feedbackReached";
    /** Boolean, the feedback was effective; set by {@code restartProgressClock}. */
    public static final String FEEDBACK_COUNTS = "feedbackCounts";
    /** Text, {@code progressBreach} or {@code solutionBreach}; set by {@code recordBreach}. */
    public static final String BREACH_TRIGGER = "breachTrigger";
    /** Boolean, another breach raised the tier just now; set by {@code recordBreach}. */
    public static final String RAISED_RECENTLY = "raisedRecently";
    /** Text; set by {@code ContactAdded}. */
    public static final String CONTACT_ID = "contactId";
    /** Text, one of {@link ContactKinds} or another; set by {@code ContactAdded}. */
    public static final String CONTACT_KIND = "contactKind";
    /** Integer, 0 at the start; raised by {@code linkContact}. */
    public static final String URGE_COUNT = "urgeCount";
    /** Date, until when the crisis is decided; set by {@code signalCrisis}. */
    public static final String CRISIS_DUE_AT = "crisisDueAt";
    /** Text, {@code yes} or {@code no}; set by the form {@code crisis-decision}. */
    public static final String CRISIS_ACTIVATE = "crisisActivate";

    private ComplaintEscalationVariables() {}

    /** Values that answer a yes-or-no field of a form. */
    public static final class Answers {
        public static final String YES = "yes";
        public static final String NO = "no";

        private Answers() {}
    }

    /** Values of {@link #HARM} and others that the model tells apart. */
    public static final class Harms {
        public static final String SAFETY = "safety";
        public static final String PRIVACY = "privacy";

        private Harms() {}
    }

    /** Values of {@link #AUTHORITY} that the model tells apart. */
    public static final class Authorities {
        public static final String CASE_NUMBER = "caseNumber";

        private Authorities() {}
    }

    /** Values of {@link #SEVERITY}. */
    public static final class Severities {
        public static final String ORDINARY = "ordinary";
        public static final String MAJOR = "major";
        public static final String CRITICAL = "critical";

        private Severities() {}
    }

    /** Values of {@link #CRISIS} that the model tells apart. */
    public static final class Crises {
        public static final String SIGNAL = "signal";

        private Crises() {}
    }

    /** Values of {@link #TIER_TRIGGER}. */
    public static final class Triggers {
        public static final String OPENED = "opened";
        public static final String REOPENED = "reopened";
        public static final String URGED = "urged";
        public static final String PROGRESS_BREACH = "progressBreach";
        public static final String SOLUTION_BREACH = "solutionBreach";
        public static final String NOT_CONFIRMED = "notConfirmed";
        public static final String MEDIA_EXPOSED = "mediaExposed";

        private Triggers() {}
    }

    /** Values of {@link #NEXT_STEP}. */
    public static final class NextSteps {
        public static final String PRESENT = "present";
        public static final String FORWARD = "forward";
        public static final String ASK_CUSTOMER = "askCustomer";
        public static final String MEDIATE = "mediate";
        public static final String RAISE = "raise";
        public static final String HAND_OVER = "handOver";

        private NextSteps() {}
    }

    /** Values of {@link #CARRY_OUT}. */
    public static final class CarryOuts {
        public static final String NOTHING = "nothing";
        public static final String IN_HOUSE = "inHouse";
        public static final String ELSEWHERE = "elsewhere";

        private CarryOuts() {}
    }

    /** Values of {@link #MEDIATION_OUTCOME} that the model tells apart. */
    public static final class MediationOutcomes {
        public static final String AGREED = "agreed";
        public static final String TO_AUTHORITY = "toAuthority";

        private MediationOutcomes() {}
    }

    /** Values of {@link #APPROVAL_DECISION}. */
    public static final class ApprovalDecisions {
        public static final String APPROVE = "approve";
        public static final String RETURN = "return";

        private ApprovalDecisions() {}
    }

    /** Values of {@link #REACTION} that the model tells apart. */
    public static final class Reactions {
        public static final String REFUSES = "refuses";
        public static final String UNREACHABLE = "unreachable";

        private Reactions() {}
    }

    /** Values of {@link #FORWARDING_OUTCOME} that the model tells apart. */
    public static final class ForwardingOutcomes {
        public static final String SOLVED = "solved";

        private ForwardingOutcomes() {}
    }

    /** Values of {@link #CONFIRM_ACTION} that the model tells apart. */
    public static final class ConfirmActions {
        public static final String RETRY = "retry";
        public static final String GIVE_UP = "giveUp";

        private ConfirmActions() {}
    }

    /** Values of {@link #CONFIRM_RESULT} that the model tells apart. */
    public static final class ConfirmResults {
        public static final String DISSATISFIED = "dissatisfied";

        private ConfirmResults() {}
    }

    /** Values of {@link #FINAL_DECISION} that the model tells apart. */
    public static final class FinalDecisions {
        public static final String AGAIN = "again";

        private FinalDecisions() {}
    }

    /** Values of {@link #CLOCK_KIND} that the model tells apart. */
    public static final class ClockKinds {
        public static final String PROGRESS = "progress";

        private ClockKinds() {}
    }

    /** Values of {@link #CLOCK_EVENT} that the model tells apart. */
    public static final class ClockEvents {
        public static final String WARN = "warn";
        public static final String REPEAT = "repeat";
        public static final String BREACH = "breach";
        public static final String PAUSE_LIMIT = "pauseLimit";

        private ClockEvents() {}
    }

    /** Values of {@link #CONTACT_KIND} that the model tells apart. */
    public static final class ContactKinds {
        public static final String URGE = "urge";

        private ContactKinds() {}
    }
}
