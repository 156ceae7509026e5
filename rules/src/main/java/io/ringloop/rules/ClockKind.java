package io.ringloop.rules;

/** What a clock waits for. */
public enum ClockKind implements Code {
    /** Progress told to the customer. */
    PROGRESS,
    /** A solution the customer has confirmed. */
    SOLUTION,
    /** The date an authority has set. */
    EXTERNAL,
    /** The decision on a crisis. */
    CRISIS,
    /** A complaint registered, the customer soothed. */
    REGISTER,
    /** The customer's reply, before the next reminder. */
    CUSTOMER_REPLY,
    /** A work order accepted. */
    ACCEPT,
    /** A work order solved. */
    SOLVE,
    /** What the handler asked for. */
    PROVIDE_INFO,
    /** The work of a ticket done. */
    DONE,
    /** The customer told that it is done. */
    INFORMED,
    /** A quality result delivered to the agent. */
    DELIVER,
    /** A quality result acknowledged. */
    ACKNOWLEDGE,
    /** Coaching held. */
    COACH,
    /** Training held. */
    TRAINING
}
