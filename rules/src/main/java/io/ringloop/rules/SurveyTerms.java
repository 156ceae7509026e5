package io.ringloop.rules;

/**
 * How a customer is asked to rate a service.
 *
 * @param delayMinutes after the service
 * @param expiryHours how long the invitation holds
 * @param reminders how often a customer who does not answer is asked again
 * @param remindAfterHours how long before each reminder
 */
public record SurveyTerms(
        Channel channel, int delayMinutes, int expiryHours, int reminders, int remindAfterHours, Reason reason) {

    /** Whether the customer is asked at all. */
    public boolean invited() {
        return channel != Channel.NONE;
    }

    /** By which way the customer is asked. */
    public enum Channel implements Code {
        /** By the telephone system, answered by keys. */
        IVR,
        SMS,
        MAIL,
        NONE
    }

    /** Why the customer is asked or not. */
    public enum Reason implements Code {
        INVITED,
        REFUSED,
        OPEN_COMPLAINT,
        RECENT,
        /** Not by keys: a link follows. */
        LATER,
        UNREACHABLE
    }
}
