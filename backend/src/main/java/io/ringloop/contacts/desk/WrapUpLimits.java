package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long after-call work may take, by queue. */
@Component
public class WrapUpLimits {

    private final QueueFacts queues;
    private final ContactStore contacts;
    private final ContactWriter writer;

    WrapUpLimits(QueueFacts queues, ContactStore contacts, ContactWriter writer) {
        this.queues = queues;
        this.contacts = contacts;
        this.writer = writer;
    }

    /** The limits of this queue counted from an instant, as variables of the process. */
    public Map<String, Object> from(@Nullable String queue, Instant at) {
        var limits = queues.limits(queue);
        return Map.of(
                Variables.ACW_LIMIT_AT, Date.from(at.plus(limits.soft())),
                Variables.ACW_HARD_LIMIT_AT, Date.from(at.plus(limits.hard())));
    }

    /** After-call work begins: its limits are kept with the contact. */
    public Map<String, Object> begin(UUID contactId, Instant at) {
        var queue = contacts.find(contactId).map(contact -> contact.queue()).orElse(null);
        var limits = queues.limits(queue);
        writer.wrapUpUntil(contactId, at.plus(limits.soft()), at.plus(limits.hard()));
        return from(queue, at);
    }

    /** Nudged after {@code soft}, parked after {@code hard}. */
    public record Limits(Duration soft, Duration hard) {}
}
