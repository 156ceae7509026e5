package io.ringloop.control;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.shared.Page;
import io.ringloop.shared.ParkedMessage;
import io.ringloop.shared.ParkedMessages;
import io.ringloop.shared.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that did not leave the house, and what somebody decided about them, on record. */
@Component
public class StuckMessages {

    private static final String SUBJECT = "message";

    private final ParkedMessages parked;
    private final Archive archive;

    StuckMessages(ParkedMessages parked, Archive archive) {
        this.parked = parked;
        this.archive = archive;
    }

    /** The oldest first. */
    public Page<ParkedMessage> list(@Nullable String cursor, int limit) {
        return parked.list(cursor, limit);
    }

    /**
     * Has a message delivered anew.
     *
     * @throws ProblemException {@code message-not-parked}
     */
    @Transactional
    public void retry(UUID id) {
        var message = parked.retry(id);
        archive.append(Fact.of("message-retried", SUBJECT, id, Map.of("topic", message.topic())));
    }

    /**
     * Gives a message up.
     *
     * @param reason why it need not be delivered
     * @throws ProblemException {@code message-not-parked}
     */
    @Transactional
    public void drop(UUID id, String reason) {
        var message = parked.drop(id);
        archive.append(
                Fact.of("message-dropped", SUBJECT, id, Map.of("topic", message.topic(), "reason", reason.strip())));
    }
}
