package io.ringloop.processes;

/** Variables of {@code callback}: ids, flags, short text and dates. None holds personal data. */
public final class CallbackVariables {
    /** Text, the business key; set at the start. */
    public static final String CALLBACK_ID = "callbackId";
    /** Boolean, the customer may be called about this; set by {@code decideTerms}. */
    public static final String CALLBACK_ALLOWED = "callbackAllowed";
    /** Text, whose callback it is; null while anybody of the group may make it; set by {@code decideTerms}. */
    public static final String CALLBACK_AGENT = "callbackAgent";
    /** Text, the role of those who may make it; set by {@code decideTerms}. */
    public static final String CALLBACK_GROUP = "callbackGroup";
    /** Date, until when it is on time; set by {@code decideTerms}. */
    public static final String CALLBACK_DUE_AT = "callbackDueAt";
    /** Date, when it lapses; set by {@code decideTerms}. */
    public static final String CALLBACK_EXPIRES_AT = "callbackExpiresAt";
    /** Date, the next attempt; set by {@code planAttempt}. */
    public static final String ATTEMPT_AT = "attemptAt";
    /** Date, end of the allowed hours in which it falls; set by {@code planAttempt}. */
    public static final String ATTEMPT_UNTIL = "attemptUntil";
    /** Text, whose phone is called first; set by {@code dialCustomer}. */
    public static final String CALL_AGENT = "callAgent";
    /** Date, when it is looked for the call; set by {@code dialCustomer} and {@code lookForCall}. */
    public static final String NO_NEWS_AT = "noNewsAt";
    /** Text, one of {@link CallFound} or {@code gone}; set by {@code lookForCall}. */
    public static final String CALL_FOUND = "callFound";
    /** Text, how the attempt ended, a code of the table callback-retry in camel case; set by the form {@code record-callback}, by {@code DialFailed} and by {@code lookForCall}. */
    public static final String ATTEMPT_RESULT = "attemptResult";
    /** Text, one of {@link NextSteps} or {@code over}; set by {@code decideNextAttempt}. */
    public static final String NEXT_STEP = "nextStep";
    /** Text, one of {@link Results} or another; set by {@code decideNextAttempt} and {@code HandledInContact}. */
    public static final String CALLBACK_RESULT = "callbackResult";
    /** Date, until when a number is found; set by {@code decideNextAttempt}. */
    public static final String FIND_DUE_AT = "findDueAt";
    /** Text, {@code yes} or {@code no}; set by the form {@code find-number}. */
    public static final String NUMBER_FOUND = "numberFound";

    private CallbackVariables() {}

    /** Values of {@link #CALL_FOUND} that the model tells apart. */
    public static final class CallFound {
        public static final String RINGING = "ringing";
        public static final String TALKING = "talking";

        private CallFound() {}
    }

    /** Values of {@link #NEXT_STEP} that the model tells apart. */
    public static final class NextSteps {
        public static final String RETRY = "retry";
        public static final String FIND_NUMBER = "findNumber";

        private NextSteps() {}
    }

    /** Values of {@link #CALLBACK_RESULT} that the model tells apart. */
    public static final class Results {
        public static final String DISSATISFIED = "dissatisfied";
        public static final String REFUSED = "refused";
        public static final String UNREACHABLE = "unreachable";

        private Results() {}
    }

    /** Values of {@link #NUMBER_FOUND} that the model tells apart. */
    public static final class NumberFound {
        public static final String YES = "yes";

        private NumberFound() {}
    }
}
