package io.ringloop.shared;

import io.ringloop.shared.store.OutboxStore;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages of the outbox that were given up after too many failures. */
@Component
public class ParkedMessages {

    private final OutboxStore store;
    private final OutboxWorker worker;
    private final Clock clock;

    ParkedMessages(OutboxStore store, OutboxWorker worker, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /** The oldest first. */
    public Page<ParkedMessage> list(@Nullable String cursor, int limit) {
        var rows = store.parked(Cursor.parse(cursor, 2), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.createdAt(), row.id()));
    }

    /**
     * Delivers a message anew, with all its attempts before it.
     *
     * @throws ProblemException {@code message-not-parked}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ParkedMessage retry(UUID id) {
        var message = parked(id);
        store.unpark(id, clock.instant());
        AfterCommit.run(worker::wake);
        return message;
    }

    /**
     * Gives a message up for good; the same key is never sent again.
     *
     * @throws ProblemException {@code message-not-parked}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ParkedMessage drop(UUID id) {
        var message = parked(id);
        store.drop(id);
        return message;
    }

    private ParkedMessage parked(UUID id) {
        return store.lockParked(id).orElseThrow(() -> new ProblemException("message-not-parked", Map.of("id", id)));
    }
}
