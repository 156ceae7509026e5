package io.ringloop.telephony.simulator;

/** Someone who waits for an agent: a caller, or the far end of a consultation. */
interface Waiter {

    SimChannel channel();

    /** An agent's phone answered: both meet, and hear each other. */
    default void meet(Talk talk) {
        talk.bridge.enter(talk.agent);
        talk.bridge.enter(channel());
    }

    /** An agent answered and has met the waiter. */
    void answered(Talk talk);

    /** Left without an agent; the status is QUEUESTATUS, or NOANSWER after a direct dial. */
    void left(String status);

    /** The talk is over, and its channels are about to go. */
    default void ending(Talk talk) {}

    /** The talk is over from the agent's side. */
    void released(Talk talk);
}
