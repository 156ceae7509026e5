package io.ringloop.processes;

/**
 * The contract of {@code callback}: a customer is called until there is a result. Business key is the callback id. A test holds this class against the
 * model. Its variables are in {@link CallbackVariables}.
 */
public final class CallbackProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "callback";

    private CallbackProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_CALLBACK_PLANNED = "start_CallbackPlanned";
        public static final String END_NOT_ALLOWED = "end_NotAllowed";
        public static final String SUB_ATTEMPTS = "sub_Attempts";
        public static final String START_ATTEMPTS = "start_Attempts";
        public static final String ATTEMPT_DUE = "timer_AttemptDue";
        public static final String ATTEMPT_MOVED = "message_AttemptMoved";
        public static final String TAKE_CALLBACK = "user_TakeCallback";
        public static final String WINDOW_CLOSED = "timer_WindowClosed";
        public static final String CUSTOMER_ANSWERED = "message_CustomerAnswered";
        public static final String DIAL_FAILED = "message_DialFailed";
        public static final String NO_NEWS = "timer_NoNews";
        public static final String RECORD_CALLBACK = "user_RecordCallback";
        public static final String FIND_NUMBER = "user_FindNumber";
        public static final String END_ATTEMPTS_OVER = "end_AttemptsOver";
        public static final String LATE = "timer_Late";
        public static final String END_RAISED = "end_Raised";
        public static final String EXPIRED = "timer_Expired";
        public static final String END_EXPIRED = "end_Expired";
        public static final String END_SATISFIED = "end_Satisfied";
        public static final String END_DISSATISFIED = "end_Dissatisfied";
        public static final String END_REFUSED = "end_Refused";
        public static final String END_UNREACHABLE = "end_Unreachable";
        public static final String SUB_HANDLED_IN_CONTACT = "sub_HandledInContact";
        public static final String START_HANDLED_IN_CONTACT = "start_HandledInContact";
        public static final String END_HANDLED_IN_CONTACT = "end_HandledInContact";
        public static final String SUB_CALLED_OFF = "sub_CalledOff";
        public static final String START_CALLED_OFF = "start_CalledOff";
        public static final String END_CALLED_OFF = "end_CalledOff";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String DECIDE_TERMS = "decideTerms";
        public static final String PLAN_ATTEMPT = "planAttempt";
        public static final String DIAL_CUSTOMER = "dialCustomer";
        public static final String LOOK_FOR_CALL = "lookForCall";
        public static final String DECIDE_NEXT_ATTEMPT = "decideNextAttempt";
        public static final String OPEN_FOLLOW_UP_CASE = "openFollowUpCase";
        public static final String SEND_CALLBACK_NOTICE = "sendCallbackNotice";
        public static final String RAISE_CALLBACK = "raiseCallback";
        public static final String SETTLE_IN_CONTACT = "settleInContact";
        public static final String CALL_OFF_CALLBACK = "callOffCallback";

        private Delegates() {}
    }

    /** Messages, correlated by the callback id. */
    public static final class Messages {
        /** The customer wishes another time; not counted as an attempt. */
        public static final String ATTEMPT_MOVED = "AttemptMoved";
        /** The telephony connected agent and customer. */
        public static final String CUSTOMER_ANSWERED = "CustomerAnswered";
        /** Nobody was reached; sets {@link CallbackVariables#ATTEMPT_RESULT}. */
        public static final String DIAL_FAILED = "DialFailed";
        /** The matter was settled in a contact of the customer; sets {@link CallbackVariables#CALLBACK_RESULT}. */
        public static final String HANDLED_IN_CONTACT = "HandledInContact";
        /** The callback is not needed any more. */
        public static final String CALLBACK_DROPPED = "CallbackDropped";

        private Messages() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String TAKE_CALLBACK = "form:take-callback";
        public static final String RECORD_CALLBACK = "form:record-callback";
        public static final String FIND_NUMBER = "form:find-number";

        private Forms() {}
    }
}
