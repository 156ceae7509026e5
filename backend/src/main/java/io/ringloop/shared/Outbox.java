package io.ringloop.shared;

import io.ringloop.shared.store.OutboxStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What leaves the process at least once: the message is written in the transaction of the fact and delivered after its
 * commit, with retries that back off.
 */
@Component
public class Outbox {

    private final OutboxStore store;
    private final OutboxWorker worker;
    private final Clock clock;

    Outbox(OutboxStore store, OutboxWorker worker, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Sends once per topic and key; a repetition is ignored.
     *
     * @param payload anything that becomes a JSON object
     */
    public void send(String topic, String key, Map<String, ?> payload) {
        send(topic, key, payload, clock.instant());
    }

    /**
     * Sends once per topic and key, not before an instant.
     *
     * @param payload anything that becomes a JSON object
     */
    public void send(String topic, String key, Map<String, ?> payload, Instant dueAt) {
        if (store.add(Ids.next(), topic, key, payload, clock.instant(), dueAt)) {
            AfterCommit.run(worker::wake);
        }
    }
}
