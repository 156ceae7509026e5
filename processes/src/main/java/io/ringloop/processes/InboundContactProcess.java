package io.ringloop.processes;

/**
 * The contract of {@code inbound-contact}: one contact on any channel, from its first sign to its closed loop. Business key
 * is the contact id. A test holds this class against the model.
 */
public final class InboundContactProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "inbound-contact";

    private InboundContactProcess() {}

    /** Ids of the elements that code or screens name. */
    public static final class Elements {
        public static final String START = "start_ContactOpened";
        public static final String GW_MANUAL = "gw_Manual";
        public static final String IDENTIFY_CALLER = "service_IdentifyCaller";
        public static final String ROUTE_CONTACT = "rule_RouteContact";
        public static final String GW_ROUTE = "gw_Route";
        public static final String CAPTURE_REQUEST = "service_CaptureRequest";
        public static final String GW_OUTCOME = "gw_Outcome";
        public static final String ANSWERED = "message_Answered";
        public static final String ENDED_UNANSWERED = "message_EndedUnanswered";
        public static final String STALE = "timer_Stale";
        public static final String ASK_REDUCER = "service_AskReducer";
        public static final String GW_LOST_IN_TRANSFER = "gw_LostInTransfer";
        public static final String GIVE_TO_AGENT = "service_GiveToAgent";
        public static final String SERVE_CONTACT = "user_ServeContact";
        public static final String TRANSFERRED = "message_Transferred";
        public static final String RECORD_TRANSFER = "service_RecordTransfer";
        public static final String CALL_ENDED = "message_CallEnded";
        public static final String WRAP_UP = "user_WrapUp";
        public static final String ACW_LIMIT = "timer_AcwLimit";
        public static final String NUDGE_WRAP_UP = "service_NudgeWrapUp";
        public static final String ACW_HARD_LIMIT = "timer_AcwHardLimit";
        public static final String PARK_WRAP_UP = "service_ParkWrapUp";
        public static final String COMPLETE_RECORD = "user_CompleteRecord";
        public static final String EACH_MATTER = "sub_EachMatter";
        public static final String DECIDE_FOLLOW_UP = "rule_FollowUp";
        public static final String GW_ACTION = "gw_Action";
        public static final String FOLLOW_UP_MATTER = "user_FollowUpMatter";
        public static final String CLOSE_CONTACT = "service_CloseContact";
        public static final String GW_UNANSWERED = "gw_Unanswered";
        public static final String PLAN_CALLBACK = "service_PlanCallback";
        public static final String GW_CALLBACK_PLANNED = "gw_CallbackPlanned";
        public static final String CALL_BACK_SUB = "sub_CallBack";
        public static final String CALL_BACK = "user_CallBack";
        public static final String RECORD_CALLBACK = "service_RecordCallback";
        public static final String GW_CALL_RESULT = "gw_CallResult";
        public static final String RETRY_CALLBACK = "timer_RetryCallback";
        public static final String CALLBACK_CALLED_OFF = "message_CallbackCalledOff";
        public static final String NOTE_UNOBSERVED = "service_NoteUnobserved";

        public static final String END_HANDLED = "end_Handled";
        public static final String END_RESTRICTED = "end_Restricted";
        public static final String END_NO_CALLBACK = "end_NoCallback";
        public static final String END_UNOBSERVED = "end_Unobserved";
        public static final String END_CALLBACK_ALREADY_PLANNED = "end_CallbackAlreadyPlanned";
        public static final String END_CALLED_BACK = "end_CalledBack";
        public static final String END_CALLED_OFF = "end_CalledOff";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String IDENTIFY_CALLER = "identifyCaller";
        public static final String ROUTE_CONTACT = "routeContact";
        public static final String CAPTURE_REQUEST = "captureRequest";
        public static final String ASK_REDUCER = "askReducer";
        public static final String GIVE_TO_AGENT = "giveToAgent";
        public static final String RECORD_TRANSFER = "recordTransfer";
        public static final String NUDGE_WRAP_UP = "nudgeWrapUp";
        public static final String PARK_WRAP_UP = "parkWrapUp";
        public static final String DECIDE_FOLLOW_UP = "decideFollowUp";
        public static final String CLOSE_CONTACT = "closeContact";
        public static final String PLAN_CALLBACK = "planCallback";
        public static final String RECORD_CALLBACK = "recordCallback";
        public static final String NOTE_UNOBSERVED = "noteUnobserved";

        private Delegates() {}
    }

    /** Messages, all correlated by the contact id. */
    public static final class Messages {
        /** An agent answered; sets {@link Variables#AGENT_ID}. Awaited while the contact waits, also after a transfer. */
        public static final String ANSWERED = "Answered";
        /**
         * The contact ended while it waited; sets {@link Variables#OUTCOME}. After a transfer the first agent wraps up, so
         * it also sets {@link Variables#ACW_LIMIT_AT} and {@link Variables#ACW_HARD_LIMIT_AT}.
         */
        public static final String ENDED_UNANSWERED = "EndedUnanswered";
        /** The agent handed the contact on; it waits again. */
        public static final String TRANSFERRED = "Transferred";
        /** The conversation is over; sets {@link Variables#ACW_LIMIT_AT} and {@link Variables#ACW_HARD_LIMIT_AT}. */
        public static final String CALL_ENDED = "CallEnded";
        /** The customer was reached otherwise: the callback, open or waiting for its next attempt, is not needed. */
        public static final String CALLBACK_CALLED_OFF = "CallbackCalledOff";

        private Messages() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Boolean, entered by hand with its original time; set at the start, then with agent and limits. */
        public static final String MANUAL = "manual";
        /** Boolean, the caller hid the number, so nobody can call back; set at the start. */
        public static final String NUMBER_WITHHELD = "numberWithheld";
        /** Integer, 0 at the start; raised by {@code recordTransfer}. */
        public static final String TRANSFER_COUNT = "transferCount";
        /** Text, the agent who serves. */
        public static final String AGENT_ID = "agentId";
        /** Text, one of {@link Routes}; set by {@code routeContact}. */
        public static final String ROUTE = "route";
        /** Text, one of {@link Outcomes}. */
        public static final String OUTCOME = "outcome";
        /** Date, when the after-call work should be done; set by whatever begins it, so also with the completion of {@code user_ServeContact}. */
        public static final String ACW_LIMIT_AT = "acwLimitAt";
        /** Date, when the after-call work is taken away; set like {@link #ACW_LIMIT_AT}. */
        public static final String ACW_HARD_LIMIT_AT = "acwHardLimitAt";
        /** Date, when a parked record must be complete; set by {@code parkWrapUp}. */
        public static final String RECORD_DUE_AT = "recordDueAt";
        /** List of text, the matters; set when wrap-up or record is completed. */
        public static final String MATTER_IDS = "matterIds";
        /** Text, the matter in hand inside {@code sub_EachMatter}. */
        public static final String MATTER_ID = "matterId";
        /** Text, {@code none} or what the matter demands; set by {@code decideFollowUp}. */
        public static final String FOLLOW_UP = "followUp";
        /** Date, until when the follow-up must be done; set by {@code decideFollowUp}. */
        public static final String FOLLOW_UP_DUE_AT = "followUpDueAt";
        /** Text, how the follow-up ended; set by the form {@code follow-up-matter}. */
        public static final String FOLLOW_UP_RESULT = "followUpResult";
        /** Boolean, false when the caller already has an open callback or is called by the process {@code callback}; set by {@code planCallback}. */
        public static final String CALLBACK_PLANNED = "callbackPlanned";
        /** Date, until when the customer should be called back; set by {@code planCallback} and {@code recordCallback}. */
        public static final String CALLBACK_DUE_AT = "callbackDueAt";
        /** Integer, attempts made; raised by {@code recordCallback}. */
        public static final String CALLBACK_ATTEMPTS = "callbackAttempts";
        /** Integer, attempts still allowed; set by {@code recordCallback}. */
        public static final String CALLBACK_ATTEMPTS_LEFT = "callbackAttemptsLeft";
        /** Date, the next attempt; set by {@code recordCallback}. */
        public static final String CALLBACK_RETRY_AT = "callbackRetryAt";
        /** Text, one of {@link CallResults}; set by the form {@code call-back}. */
        public static final String CALL_RESULT = "callResult";

        private Variables() {}
    }

    /** Values of {@link Variables#ROUTE}. */
    public static final class Routes {
        public static final String QUEUE = "queue";
        public static final String CLOSED_NOTICE = "closedNotice";
        public static final String RESTRICT = "restrict";

        private Routes() {}
    }

    /** Values of {@link Variables#OUTCOME} that the model tells apart; any other one asks for a callback. */
    public static final class Outcomes {
        public static final String SHORT_ABANDONED = "short-abandoned";
        public static final String FAILED = "failed";
        public static final String UNOBSERVED = "unobserved";

        private Outcomes() {}
    }

    /** Values of {@link Variables#FOLLOW_UP} that the model tells apart. */
    public static final class FollowUps {
        public static final String NONE = "none";

        private FollowUps() {}
    }

    /** Values of {@link Variables#CALL_RESULT}. */
    public static final class CallResults {
        public static final String REACHED = "reached";
        public static final String NOT_REACHED = "notReached";
        public static final String REFUSED = "refused";
        public static final String WRONG_NUMBER = "wrongNumber";

        private CallResults() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        /** A screen of the application. */
        public static final String CONTACT = "screen:contact";
        /** A form beside the model. */
        public static final String FOLLOW_UP_MATTER = "form:follow-up-matter";
        /** A form beside the model. */
        public static final String CALL_BACK = "form:call-back";

        private Forms() {}
    }
}
