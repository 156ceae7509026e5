package io.ringloop.rules;

/** What a ticket asks for. */
public enum TicketType implements Code {
    REPAIR,
    INSTALLATION,
    REFUND,
    EXCHANGE,
    BILLING,
    /** Something the customer applies for, such as a service or a contract. */
    APPLICATION,
    DATA_CHANGE,
    FEEDBACK,
    OTHER;

    /** Which deadlines hold for it. */
    public ClockClass clockClass() {
        return switch (this) {
            case REPAIR -> ClockClass.REPAIR;
            case REFUND -> ClockClass.REFUND;
            case INSTALLATION, EXCHANGE, BILLING, APPLICATION, DATA_CHANGE, FEEDBACK, OTHER -> ClockClass.OTHER;
        };
    }

    /** Whether it counts as done only with something that shows it. */
    public boolean needsEvidence() {
        return this == REPAIR || this == REFUND;
    }

    /** Why the customer is called when it is done. */
    public CallbackType confirmation() {
        return this == REPAIR || this == INSTALLATION ? CallbackType.AFTER_SERVICE : CallbackType.PROBLEM_SOLVED;
    }
}
