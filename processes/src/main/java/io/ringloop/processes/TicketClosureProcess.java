package io.ringloop.processes;

/**
 * The contract of {@code ticket-closure}: one ticket from its registration to the customer's word that it is done.
 * Business key is the case id. A test holds this class against the model.
 * Its variables are in {@link TicketClosureVariables}.
 */
public final class TicketClosureProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "ticket-closure";

    private TicketClosureProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_TICKET_OPENED = "start_TicketOpened";
        public static final String START_TICKET_REOPENED = "start_TicketReopened";
        public static final String WITHOUT_OWNER = "error_WithoutOwner";
        public static final String ASSIGN_BY_HAND = "user_AssignByHand";
        public static final String SUB_WORK = "sub_Work";
        public static final String START_WORK = "start_Work";
        public static final String DO_WORK = "user_DoWork";
        public static final String FORWARD_ISSUE = "call_ForwardIssue";
        public static final String FORWARDING_LATE = "escalation_ForwardingLate";
        public static final String END_LATE_NOTED = "end_LateNoted";
        public static final String CUSTOMER_REPLIED = "message_CustomerReplied";
        public static final String NO_REPLY = "timer_NoReply";
        public static final String DECIDE_ALTERNATIVE = "user_DecideAlternative";
        public static final String END_TO_COMPLAINT = "end_ToComplaint";
        public static final String UNDELIVERABLE = "error_Undeliverable";
        public static final String NOTICE_DELIVERED = "message_NoticeDelivered";
        public static final String NOTICE_FAILED = "message_NoticeFailed";
        public static final String DELIVERY_DUE = "timer_DeliveryDue";
        public static final String INFORM_CUSTOMER = "user_InformCustomer";
        public static final String INFORM_AGAIN = "timer_InformAgain";
        public static final String CONFIRMATION_CALLBACK = "call_ConfirmationCallback";
        public static final String OBJECTION_OVER = "timer_ObjectionOver";
        public static final String OBJECTED = "message_Objected";
        public static final String END_SOLVED = "end_Solved";
        public static final String USER_FINAL_DECISION = "user_FinalDecision";
        public static final String END_FINAL_POSITION = "end_FinalPosition";
        public static final String CLOCK_DUE = "timer_ClockDue";
        public static final String CLOCK_CHANGED = "message_ClockChanged";
        public static final String SUPERVISE_OVERDUE = "user_SuperviseOverdue";
        public static final String END_SUPERVISED = "end_Supervised";
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

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String ASSIGN_TICKET = "assignTicket";
        public static final String START_TICKET_CLOCKS = "startTicketClocks";
        public static final String ASSIGN_TICKET_OWNER = "assignTicketOwner";
        public static final String CONFIRM_TICKET = "confirmTicket";
        public static final String PREPARE_TICKET_ORDER = "prepareTicketOrder";
        public static final String NOTE_LATE_TICKET_ORDER = "noteLateTicketOrder";
        public static final String RECORD_WORK = "recordWork";
        public static final String ASK_TICKET_CUSTOMER = "askTicketCustomer";
        public static final String REMIND_TICKET_CUSTOMER = "remindTicketCustomer";
        public static final String NOTE_NO_TICKET_REPLY = "noteNoTicketReply";
        public static final String APPLY_ALTERNATIVE = "applyAlternative";
        public static final String INFORM_TICKET_CUSTOMER = "informTicketCustomer";
        public static final String NOTE_INFORMED = "noteInformed";
        public static final String RECORD_INFORMED = "recordInformed";
        public static final String INFORM_IN_WRITING = "informInWriting";
        public static final String PLAN_CONFIRMATION_CALLBACK = "planConfirmationCallback";
        public static final String OPEN_OBJECTION_WINDOW = "openObjectionWindow";
        public static final String RECORD_TICKET_CONFIRMATION = "recordTicketConfirmation";
        public static final String COUNT_TICKET_LOOP = "countTicketLoop";
        public static final String OPEN_TICKET_COMPLAINT = "openTicketComplaint";
        public static final String TELL_TICKET_FINAL_POSITION = "tellTicketFinalPosition";
        public static final String READ_CLOCKS = "readClocks";
        public static final String APPLY_CLOCK_EVENT = "applyClockEvent";
        public static final String RESUME_TICKET_CLOCK = "resumeTicketClock";
        public static final String DECIDE_TICKET_SUPERVISION = "decideTicketSupervision";
        public static final String APPLY_TICKET_SUPERVISION = "applyTicketSupervision";
        public static final String STOP_CLOCKS = "stopClocks";
        public static final String CLOSE_TICKET = "closeTicket";
        public static final String PLAN_TICKET_AFTERCARE = "planTicketAftercare";
        public static final String TELL_TICKET_CLOSED = "tellTicketClosed";
        public static final String LINK_CONTACT = "linkContact";
        public static final String URGE_TICKET = "urgeTicket";
        public static final String CALL_OFF_OPEN_WORK = "callOffOpenWork";

        private Delegates() {}
    }

    /** Messages, correlated by the case id unless said otherwise. */
    public static final class Messages {
        /** Starts the process for a closed ticket that goes on. */
        public static final String TICKET_REOPENED = "TicketReopened";
        /** The customer gave what was missing. */
        public static final String CUSTOMER_REPLIED = "CustomerReplied";
        /** The receipt says that the result reached the customer. */
        public static final String TICKET_NOTICE_DELIVERED = "TicketNoticeDelivered";
        /** The result did not reach the customer. */
        public static final String TICKET_NOTICE_FAILED = "TicketNoticeFailed";
        /** The customer says that it is not done; sets {@link TicketClosureVariables#OBJECTION}. */
        public static final String TICKET_OBJECTED = "TicketObjected";
        /** A clock of the case changed; correlated by the process instance id. */
        public static final String CLOCK_CHANGED = "ClockChanged";
        /** Another contact belongs to the ticket; sets {@link TicketClosureVariables#CONTACT_ID} and {@link TicketClosureVariables#CONTACT_KIND}. */
        public static final String CONTACT_ADDED = "ContactAdded";
        /** The customer does not need it any more. */
        public static final String WITHDRAWN = "Withdrawn";
        /** The ticket is a duplicate of another one. */
        public static final String MERGED_INTO = "MergedInto";

        private Messages() {}
    }

    /** Escalations. */
    public static final class Escalations {
        /** The forwarding missed a deadline; thrown by the called process. */
        public static final String FORWARDING_LATE = "forwarding-late";

        private Escalations() {}
    }

    /** Errors. */
    public static final class Errors {
        /** Nobody is there who may answer for it. */
        public static final String TICKET_WITHOUT_OWNER = "ticket-without-owner";
        /** There is no way to write to the customer. */
        public static final String NOTICE_UNDELIVERABLE = "notice-undeliverable";

        private Errors() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String ASSIGN_BY_HAND = "form:assign-by-hand";
        public static final String DO_WORK = "form:do-work";
        public static final String DECIDE_ALTERNATIVE = "form:decide-alternative";
        public static final String INFORM_CUSTOMER = "form:inform-customer";
        public static final String FINAL_TICKET_DECISION = "form:final-ticket-decision";
        public static final String SUPERVISE_TICKET = "form:supervise-ticket";

        private Forms() {}
    }
}
