package io.ringloop.processes;

/** Variables of {@code issue-forwarding}: ids, flags, short text and dates. None holds personal data. */
public final class IssueForwardingVariables {
    /** Text, the business key; set at the start. */
    public static final String FORWARDING_ID = "forwardingId";
    /** Text, the case it belongs to; null if it runs alone; set at the start. */
    public static final String CASE_ID = "caseId";
    /** Text, who answers for it; set at the start. */
    public static final String OWNER_ID = "ownerId";
    /** Boolean, all fields of the hand-over are known; set at the start. */
    public static final String FORWARDING_COMPLETE = "forwardingComplete";
    /** Date, until when the hand-over is completed; set at the start. */
    public static final String PREPARE_DUE_AT = "prepareDueAt";
    /** Text, {@code department} or {@code partner}; set at the start, then by {@code sendWorkOrder} and {@code resendWorkOrder}. */
    public static final String TARGET_KIND = "targetKind";
    /** Text, the unit that gets the order; set like {@link #TARGET_KIND}. */
    public static final String TARGET_ID = "targetId";
    /** Text, the role of those who solve; set like {@link #TARGET_KIND}. */
    public static final String HANDLER_GROUP = "handlerGroup";
    /** Boolean, this process asks the customer; set at the start. */
    public static final String CONFIRM_WITH_CUSTOMER = "confirmWithCustomer";
    /** Integer; set at the start. */
    public static final String MAX_FORWARDING_LOOPS = "maxForwardingLoops";
    /** Integer, level of supervision; set at the start, raised by {@code countForwardingLoop}. */
    public static final String FORWARDING_LEVEL = "forwardingLevel";
    /** Integer, rounds the customer did not accept; set by {@code sendWorkOrder} (0) and {@code countForwardingLoop}. */
    public static final String FORWARDING_LOOPS = "forwardingLoops";
    /** Text, one of {@link Outcomes}; set by {@code recordInspection}, {@code recordGiveUp}, {@code recordCheckCall}, {@code sendCheckNotice}, {@code countForwardingLoop} and {@code recallWorkOrder}. */
    public static final String FORWARDING_OUTCOME = "forwardingOutcome";
    /** Date; set by {@code sendWorkOrder} and {@code resendWorkOrder}. */
    public static final String ACCEPT_DUE_AT = "acceptDueAt";
    /** Date; set by {@code sendWorkOrder}, {@code resendWorkOrder} and {@code readClocks}. */
    public static final String SOLVE_DUE_AT = "solveDueAt";
    /** Text, who solves; null until known; set by {@code sendWorkOrder}, {@code resendWorkOrder} and {@code recordAnswer}. */
    public static final String HANDLER_ID = "handlerId";
    /** Text, one of {@link OrderAnswers} or {@code open}; set by {@code sendWorkOrder}, {@code resendWorkOrder}, {@code recordPhoneCall}, {@code recordAnswer} and {@code tellVerdict}. */
    public static final String ORDER_ANSWER = "orderAnswer";
    /** Text, {@code accepted}, {@code rejected} or {@code notReached}; set by the forms {@code phone-partner} and {@code supervise-forwarding}. */
    public static final String PHONE_ANSWER = "phoneAnswer";
    /** Text, {@code accept} or {@code reject}; set by the form {@code accept-work-order}. */
    public static final String ACCEPTANCE = "acceptance";
    /** Text, {@code solved}, {@code partly} or {@code notPossible}; set by the form {@code solve-issue}. */
    public static final String RESULT = "result";
    /** Text, {@code yes} or {@code no}; set by the form {@code inspect-result}. */
    public static final String RESULT_OK = "resultOk";
    /** Text, one of {@link Inspections} or {@code good}; set by {@code recordInspection}. */
    public static final String INSPECTION = "inspection";
    /** Text, one of {@link WorkResults} or {@code open}; set by {@code sendWorkOrder}, {@code resendWorkOrder} and {@code recordInspection}. */
    public static final String WORK_RESULT = "workResult";
    /** Text, the role that judges; set by {@code recordPhoneCall}, {@code recordAnswer} and {@code recordInspection}. */
    public static final String JUDGE_GROUP = "judgeGroup";
    /** Date; set like {@link #JUDGE_GROUP}, and by {@code applySupervision}. */
    public static final String JUDGE_DUE_AT = "judgeDueAt";
    /** Text, one of {@link Verdicts}; set by the form {@code judge-rejection} and by {@code OrderTakenBack}. */
    public static final String VERDICT = "verdict";
    /** Date, until when the owner answers; set by {@code InfoNeeded}. */
    public static final String INFO_DUE_AT = "infoDueAt";
    /** Date, until when the extension is decided; set by {@code ExtensionAsked}. */
    public static final String EXTENSION_ANSWER_DUE_AT = "extensionAnswerDueAt";
    /** Text, {@code yes} or {@code no}; set by the form {@code decide-extension}. */
    public static final String GRANT = "grant";
    /** Text, whose clocks are read; local input of {@code readClocks} and {@code applyClockEvent}. */
    public static final String CLOCK_SUBJECT = "clockSubject";
    /** Date, the earliest moment of the clocks; set by {@code readClocks}. */
    public static final String NEXT_CLOCK_AT = "nextClockAt";
    /** Text, {@code accept} or {@code solve}; set by {@code applyClockEvent}. */
    public static final String CLOCK_KIND = "clockKind";
    /** Text, one of {@link ClockEvents} or {@code none}; set by {@code applyClockEvent}. */
    public static final String CLOCK_EVENT = "clockEvent";
    /** Integer; set by {@code applyClockEvent}. */
    public static final String BREACH_COUNT = "breachCount";
    /** Boolean, somebody must act; set by {@code decideSupervision}. */
    public static final String SUPERVISION_NEEDED = "supervisionNeeded";
    /** Boolean, somebody is already on it; set by {@code decideSupervision}. */
    public static final String SUPERVISION_OPEN = "supervisionOpen";
    /** Date; set by {@code decideSupervision}. */
    public static final String SUPERVISE_DUE_AT = "superviseDueAt";
    /** Text, what is done; set by the form {@code supervise-forwarding}. */
    public static final String SUPERVISION = "supervision";
    /** Date, the next attempt to ask; set by {@code planCheckCall} and {@code recordCheckCall}. */
    public static final String CHECK_AT = "checkAt";
    /** Date; set by {@code planCheckCall}. */
    public static final String CHECK_DUE_AT = "checkDueAt";
    /** Text, result of the call; set by the form {@code check-call}. */
    public static final String CHECK_CALL = "checkCall";
    /** Text, one of {@link CheckActions} or {@code done}; set by {@code recordCheckCall}. */
    public static final String CHECK_ACTION = "checkAction";
    /** Text, one of {@link CheckResults} or another; set by {@code recordCheckCall}, {@code sendCheckNotice} and {@code CheckedInContact}. */
    public static final String CHECK_RESULT = "checkResult";

    private IssueForwardingVariables() {}

    /** Values of {@link #FORWARDING_OUTCOME}. */
    public static final class Outcomes {
        public static final String SOLVED = "solved";
        public static final String CONFIRMED = "confirmed";
        public static final String NOT_POSSIBLE = "notPossible";
        public static final String REJECTED = "rejected";
        public static final String GAVE_UP = "gaveUp";
        public static final String CALLED_OFF = "calledOff";

        private Outcomes() {}
    }

    /** Values of {@link #ORDER_ANSWER} that the model tells apart. */
    public static final class OrderAnswers {
        public static final String ACCEPTED = "accepted";
        public static final String REJECTED = "rejected";

        private OrderAnswers() {}
    }

    /** Values of {@link #INSPECTION} that the model tells apart. */
    public static final class Inspections {
        public static final String AGAIN = "again";
        public static final String JUDGE = "judge";

        private Inspections() {}
    }

    /** Values of {@link #WORK_RESULT} that the model tells apart. */
    public static final class WorkResults {
        public static final String DONE = "done";

        private WorkResults() {}
    }

    /** Values of {@link #VERDICT}. */
    public static final class Verdicts {
        public static final String NEW_TARGET = "newTarget";
        public static final String OVERRULE = "overrule";
        public static final String COMPLETE_INFO = "completeInfo";
        public static final String GIVE_UP = "giveUp";

        private Verdicts() {}
    }

    /** Values of {@link #CLOCK_EVENT} that the model tells apart. */
    public static final class ClockEvents {
        public static final String WARN = "warn";
        public static final String BREACH = "breach";
        public static final String REPEAT = "repeat";

        private ClockEvents() {}
    }

    /** Values of {@link #CHECK_ACTION} that the model tells apart. */
    public static final class CheckActions {
        public static final String RETRY = "retry";
        public static final String GIVE_UP = "giveUp";

        private CheckActions() {}
    }

    /** Values of {@link #CHECK_RESULT} that the model tells apart. */
    public static final class CheckResults {
        public static final String DISSATISFIED = "dissatisfied";

        private CheckResults() {}
    }
}
