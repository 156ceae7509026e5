package io.ringloop.shared;

/** Delivers the messages of one topic. */
public interface OutboxHandler {

    String topic();

    /** Delivers once; an exception means not delivered, and the message is tried again later. */
    void handle(OutboxMessage message) throws Exception;
}
