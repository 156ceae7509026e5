package io.ringloop.rules;

/**
 * A loop that is about to run again.
 *
 * @param count times it has run, this one included
 */
public record LoopLimitsFacts(Loop loop, int count) {

    /** The loops of the processes. */
    public enum Loop implements Code {
        /** The customer did not confirm a solution. */
        CONFIRMATION,
        /** A forwarded matter was not solved. */
        FORWARDING,
        /** The customer did not reply. */
        CUSTOMER_REMINDER,
        /** The owner did not accept what the handler did. */
        INSPECTION,
        /** A work order was rejected. */
        REJECTION
    }
}
