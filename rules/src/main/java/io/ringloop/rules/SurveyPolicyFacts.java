package io.ringloop.rules;

/**
 * A customer who might be asked to rate a service. Who was not served, or has scored in a callback, is not among them: the
 * follow-up tables demand a survey of the others only.
 *
 * @param refused the customer does not want to be asked in the way this moment offers
 * @param openComplaint a complaint of the customer is in hand; its end asks
 * @param daysSinceInvited whole days since the customer was asked last, {@link #NEVER} if never
 * @param mobile an SMS reaches the customer, and they have not refused it
 * @param mail a mail reaches the customer, and they have not refused it
 */
public record SurveyPolicyFacts(
        Moment moment, boolean refused, boolean openComplaint, int daysSinceInvited, boolean mobile, boolean mail) {

    /** Longer ago than any table looks back. */
    public static final int NEVER = 9_999;

    /** When it is decided. */
    public enum Moment implements Code {
        /** A call comes in: may the telephone system ask by keys when the agent has hung up? */
        CALL,
        /** The service is over: is a link sent? */
        FINISHED
    }
}
