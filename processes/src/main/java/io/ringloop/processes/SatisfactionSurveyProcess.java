package io.ringloop.processes;

/**
 * The contract of {@code satisfaction-survey}: a customer is asked to rate a service, once. Business key is the survey id. A test holds this class against
 * the model.
 */
public final class SatisfactionSurveyProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "satisfaction-survey";

    private SatisfactionSurveyProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_SERVICE_FINISHED = "start_ServiceFinished";
        public static final String INVITATION_DUE = "timer_InvitationDue";
        public static final String SURVEY_ANSWERED = "message_SurveyAnswered";
        public static final String SURVEY_REFUSED = "message_SurveyRefused";
        public static final String INVITATION_FAILED = "message_InvitationFailed";
        public static final String REMINDER_DUE = "timer_ReminderDue";
        public static final String SURVEY_EXPIRED = "timer_SurveyExpired";
        public static final String END_REFUSED = "end_Refused";
        public static final String END_EXPIRED = "end_Expired";
        public static final String END_UNDELIVERABLE = "end_Undeliverable";
        public static final String END_ANSWERED = "end_Answered";
        public static final String END_CALLED_BACK = "end_CalledBack";
        public static final String END_ATTACHED = "end_Attached";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String SEND_INVITATION = "sendInvitation";
        public static final String SEND_SURVEY_REMINDER = "sendSurveyReminder";
        public static final String CHOOSE_OTHER_CHANNEL = "chooseOtherChannel";
        public static final String NOTE_SURVEY_OPT_OUT = "noteSurveyOptOut";
        public static final String EXPIRE_SURVEY = "expireSurvey";
        public static final String DECIDE_LOW_SCORE = "decideLowScore";
        public static final String PLAN_LOW_SCORE_CALLBACK = "planLowScoreCallback";
        public static final String ATTACH_ANSWER = "attachAnswer";

        private Delegates() {}
    }

    /** Messages, correlated by the survey id. */
    public static final class Messages {
        /** The customer has given all marks. */
        public static final String SURVEY_ANSWERED = "SurveyAnswered";
        /** The customer does not want to be asked any more. */
        public static final String SURVEY_REFUSED = "SurveyRefused";
        /** The SMS or mail did not arrive. */
        public static final String INVITATION_FAILED = "InvitationFailed";

        private Messages() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Boolean, the caller gave all marks by keys; set at the start. */
        public static final String ANSWERED_BY_PHONE = "answeredByPhone";
        /** Date, when the invitation is sent; set at the start of one that is not answered by phone. */
        public static final String INVITATION_AT = "invitationAt";
        /** Boolean, it is under way; set by {@code sendInvitation}. */
        public static final String INVITATION_SENT = "invitationSent";
        /** Date, when the customer is reminded, behind the end when no reminder is left; set by {@code sendInvitation} and {@code sendSurveyReminder}. */
        public static final String REMINDER_AT = "reminderAt";
        /** Date, until when the invitation holds; set by {@code sendInvitation}. */
        public static final String SURVEY_EXPIRES_AT = "surveyExpiresAt";
        /** Boolean, another channel is tried; set by {@code chooseOtherChannel}. */
        public static final String OTHER_CHANNEL = "otherChannel";
        /** Text, one of {@link FollowUp} or {@code none}; set by {@code decideLowScore}. */
        public static final String FOLLOW_UP = "followUp";

        private Variables() {}
    }

    /** Values of {@link Variables#FOLLOW_UP} that the model tells apart. */
    public static final class FollowUp {
        public static final String CALLBACK = "callback";
        public static final String ATTACH = "attach";

        private FollowUp() {}
    }
}
