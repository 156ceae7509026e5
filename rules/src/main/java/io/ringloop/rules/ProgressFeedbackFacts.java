package io.ringloop.rules;

/**
 * An attempt to tell the customer how the case stands.
 *
 * @param reached the customer was spoken with
 * @param delivered a message was delivered
 * @param agreedChannel it went where the customer wants to be told
 * @param dayPartsTried different day-parts in which the customer was tried since the last feedback, this attempt included
 */
public record ProgressFeedbackFacts(
        Means means, boolean reached, boolean delivered, boolean agreedChannel, int dayPartsTried) {

    /** How it was tried. */
    public enum Means implements Code {
        VOICE,
        PERSONAL_MESSAGE,
        /** Such as the acknowledgement of receipt. */
        AUTOMATIC_MESSAGE
    }
}
