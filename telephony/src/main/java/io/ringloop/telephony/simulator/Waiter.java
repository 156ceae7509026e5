package io.ringloop.telephony.simulator;

/** Someone who waits for an agent: a caller, or the far end of a consultation. */
interface Waiter {

    SimChannel channel();

    /** An agent answered; the talk is already bridged. */
    void answered(Talk talk);

    /** Left without an agent; the status is QUEUESTATUS, or NOANSWER after a direct dial. */
    void left(String status);

    /** The talk is over from the agent's side. */
    void released(Talk talk);
}
