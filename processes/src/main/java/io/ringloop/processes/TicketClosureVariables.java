package io.ringloop.processes;

/** Variables of {@code ticket-closure}: ids, flags, short text and dates. None holds personal data. */
public final class TicketClosureVariables {
    /** Text, the business key; set at the start. */
    public static final String CASE_ID = "caseId";
    /** Text, {@code opened} or {@code reopened}; set at the start. */
    public static final String OPEN_TRIGGER = "openTrigger";
    /** Text, one of {@link WorkModes}, {@code department} or {@code partner}; set by {@code assignTicket} and {@code applyAlternative}. */
    public static final String WORK_MODE = "workMode";
    /** Text, the role of those who answer for it; set by {@code assignTicket}. */
    public static final String OWNER_GROUP = "ownerGroup";
    /** Text, one of {@link InformModes} or {@code message}; set by {@code assignTicket}. */
    public static final String INFORM_MODE = "informMode";
    /** Text, one of {@link Confirmations} or {@code none}; set by {@code assignTicket}. */
    public static final String CONFIRMATION = "confirmation";
    /** Text, who answers for it; set by {@code assignTicketOwner}, and whenever the case gets another owner. */
    public static final String OWNER_ID = "ownerId";
    /** Date, until when it is done; set by {@code startTicketClocks}, {@code countTicketLoop} and {@code readClocks}. */
    public static final String DONE_DUE_AT = "doneDueAt";
    /** Date, until when the customer knows; set like {@link #DONE_DUE_AT}. */
    public static final String INFORMED_DUE_AT = "informedDueAt";
    /** Text, {@code done}, {@code notPossible} or {@code needInfo}; set by the form {@code do-work}. */
    public static final String WORK_DONE = "workDone";
    /** Text, one of {@link WorkResults} or {@code notPossible}; set by {@code recordWork}. */
    public static final String WORK_RESULT = "workResult";
    /** Date, when to ask the customer again; set by {@code askTicketCustomer} and {@code remindTicketCustomer}. */
    public static final String NO_REPLY_AT = "noReplyAt";
    /** Integer; set like {@link #NO_REPLY_AT}. */
    public static final String REMINDERS_LEFT = "remindersLeft";
    /** Text, one of {@link Alternatives} or {@code otherTarget}; set by the form {@code decide-alternative}. */
    public static final String ALTERNATIVE = "alternative";
    /** Date, until when a receipt is waited for; set by {@code informTicketCustomer}. */
    public static final String DELIVERY_DUE_AT = "deliveryDueAt";
    /** Text, {@code yes} or {@code no}; set by the form {@code inform-customer}. */
    public static final String INFORM_REACHED = "informReached";
    /** Text, one of {@link InformSteps} or {@code told}; set by {@code recordInformed}. */
    public static final String INFORM_STEP = "informStep";
    /** Date, the next attempt to call; set by {@code recordInformed}. */
    public static final String INFORM_AGAIN_AT = "informAgainAt";
    /** Text, business key of the callback that asks the customer; null while the customer may object instead; set by {@code planConfirmationCallback} and {@code openObjectionWindow}. */
    public static final String CALLBACK_ID = "callbackId";
    /** Integer, published version of {@code callback}; set by {@code planConfirmationCallback}. */
    public static final String CALLBACK_VERSION = "callbackVersion";
    /** Date; set by {@code openObjectionWindow}. */
    public static final String OBJECTION_UNTIL = "objectionUntil";
    /** Text, {@code yes} or {@code no}; {@code no} at the start, then by {@code openObjectionWindow} and {@code TicketObjected}. */
    public static final String OBJECTION = "objection";
    /** Text, one of {@link ConfirmResults} or another; set by {@code recordTicketConfirmation}. */
    public static final String CONFIRM_RESULT = "confirmResult";
    /** Integer, rounds the customer did not accept; 0 at the start, then by {@code countTicketLoop}. */
    public static final String LOOPS = "loops";
    /** Text, one of {@link LoopSteps} or {@code again}; set by {@code countTicketLoop}. */
    public static final String LOOP_STEP = "loopStep";
    /** Text, one of {@link FinalDecisions} or {@code final}; set by the form {@code final-ticket-decision}. */
    public static final String FINAL_DECISION = "finalDecision";
    /** Text, a closing reason; set by the step that settles it, local input in withdrawal and merge. */
    public static final String CLOSE_REASON = "closeReason";
    /** Text, business key of the called process; set by {@code prepareTicketOrder}. */
    public static final String FORWARDING_ID = "forwardingId";
    /** Integer, published version of {@code issue-forwarding}; set by {@code prepareTicketOrder}. */
    public static final String FORWARDING_VERSION = "forwardingVersion";
    /** Boolean, all fields of the hand-over are known; set by {@code prepareTicketOrder}. */
    public static final String FORWARDING_COMPLETE = "forwardingComplete";
    /** Date, until when the hand-over is completed; set by {@code prepareTicketOrder}. */
    public static final String PREPARE_DUE_AT = "prepareDueAt";
    /** Text, {@code department} or {@code partner}; set by {@code prepareTicketOrder} and the called process. */
    public static final String TARGET_KIND = "targetKind";
    /** Text, the unit that gets the order; set like {@link #TARGET_KIND}. */
    public static final String TARGET_ID = "targetId";
    /** Text, the role of those who solve; set by {@code prepareTicketOrder}. */
    public static final String HANDLER_GROUP = "handlerGroup";
    /** Boolean, false: this process confirms; set by {@code prepareTicketOrder}. */
    public static final String CONFIRM_WITH_CUSTOMER = "confirmWithCustomer";
    /** Integer; set by {@code prepareTicketOrder}. */
    public static final String MAX_FORWARDING_LOOPS = "maxForwardingLoops";
    /** Integer, level of supervision, 0 at first; set by {@code prepareTicketOrder}. */
    public static final String FORWARDING_LEVEL = "forwardingLevel";
    /** Integer, rounds of the forwarding; set by the called process. */
    public static final String FORWARDING_LOOPS = "forwardingLoops";
    /** Text, how the forwarding ended; set by the called process. */
    public static final String FORWARDING_OUTCOME = "forwardingOutcome";
    /** Text, whose clocks are read; local input of {@code readClocks} and {@code applyClockEvent}. */
    public static final String CLOCK_SUBJECT = "clockSubject";
    /** Date, the earliest moment of all clocks; set by {@code readClocks}. */
    public static final String NEXT_CLOCK_AT = "nextClockAt";
    /** Text, {@code done} or {@code informed}; set by {@code applyClockEvent}. */
    public static final String CLOCK_KIND = "clockKind";
    /** Text, one of {@link ClockEvents} or {@code none}; set by {@code applyClockEvent}. */
    public static final String CLOCK_EVENT = "clockEvent";
    /** Integer, breaches of the clock; set by {@code applyClockEvent}. */
    public static final String BREACH_COUNT = "breachCount";
    /** Boolean, somebody must act; set by {@code decideTicketSupervision}. */
    public static final String SUPERVISION_NEEDED = "supervisionNeeded";
    /** Boolean, somebody is already on it; set by {@code decideTicketSupervision}. */
    public static final String SUPERVISION_OPEN = "supervisionOpen";
    /** Date; set by {@code decideTicketSupervision}. */
    public static final String SUPERVISE_DUE_AT = "superviseDueAt";
    /** Text, what is done; set by the form {@code supervise-ticket}. */
    public static final String SUPERVISION = "supervision";
    /** Text; set by {@code ContactAdded}. */
    public static final String CONTACT_ID = "contactId";
    /** Text, one of {@link ContactKinds} or another; set by {@code ContactAdded}. */
    public static final String CONTACT_KIND = "contactKind";
    /** Integer, 0 at the start; raised by {@code linkContact}. */
    public static final String URGE_COUNT = "urgeCount";

    private TicketClosureVariables() {}

    /** Values that answer a yes-or-no field of a form. */
    public static final class Answers {
        public static final String YES = "yes";
        public static final String NO = "no";

        private Answers() {}
    }

    /** Values of {@link #WORK_MODE} that the model tells apart. */
    public static final class WorkModes {
        public static final String IN_HOUSE = "inHouse";

        private WorkModes() {}
    }

    /** Values of {@link #INFORM_MODE} that the model tells apart. */
    public static final class InformModes {
        public static final String CALL = "call";

        private InformModes() {}
    }

    /** Values of {@link #CONFIRMATION} that the model tells apart. */
    public static final class Confirmations {
        public static final String CALL = "call";

        private Confirmations() {}
    }

    /** Values of {@link #WORK_RESULT} that the model tells apart. */
    public static final class WorkResults {
        public static final String DONE = "done";
        public static final String NEED_INFO = "needInfo";

        private WorkResults() {}
    }

    /** Values of {@link #ALTERNATIVE} that the model tells apart. */
    public static final class Alternatives {
        public static final String COMPLAINT = "complaint";
        public static final String DECLINE = "decline";

        private Alternatives() {}
    }

    /** Values of {@link #INFORM_STEP} that the model tells apart. */
    public static final class InformSteps {
        public static final String AGAIN = "again";
        public static final String WRITE = "write";

        private InformSteps() {}
    }

    /** Values of {@link #CONFIRM_RESULT} that the model tells apart. */
    public static final class ConfirmResults {
        public static final String DISSATISFIED = "dissatisfied";

        private ConfirmResults() {}
    }

    /** Values of {@link #LOOP_STEP} that the model tells apart. */
    public static final class LoopSteps {
        public static final String COMPLAIN = "complain";
        public static final String DECIDE = "decide";

        private LoopSteps() {}
    }

    /** Values of {@link #FINAL_DECISION} that the model tells apart. */
    public static final class FinalDecisions {
        public static final String AGAIN = "again";

        private FinalDecisions() {}
    }

    /** Values of {@link #CLOCK_EVENT} that the model tells apart. */
    public static final class ClockEvents {
        public static final String WARN = "warn";
        public static final String BREACH = "breach";
        public static final String REPEAT = "repeat";
        public static final String PAUSE_LIMIT = "pauseLimit";

        private ClockEvents() {}
    }

    /** Values of {@link #CONTACT_KIND} that the model tells apart. */
    public static final class ContactKinds {
        public static final String URGE = "urge";

        private ContactKinds() {}
    }
}
