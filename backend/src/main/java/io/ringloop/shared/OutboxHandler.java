package io.ringloop.shared;

/** Delivers the messages of one topic. */
public interface OutboxHandler {

    String topic();

    /** Whether this node can deliver now; while it cannot, messages wait for it or for another node, and no attempt is counted. */
    default boolean ready() {
        return true;
    }

    /** Whether the receiver may take seconds to answer: its messages then have a thread of their own and hold up no others. */
    default boolean slow() {
        return false;
    }

    /** Delivers once; an exception means not delivered, and the message is tried again later. */
    void handle(OutboxMessage message) throws Exception;
}
