package io.ringloop.shared;

/** Delivers the messages of one topic. */
public interface OutboxHandler {

    String topic();

    /** Whether this node can deliver now; while it cannot, messages wait for it or for another node, and no attempt is counted. */
    default boolean ready() {
        return true;
    }

    /** Delivers once; an exception means not delivered, and the message is tried again later. */
    void handle(OutboxMessage message) throws Exception;
}
