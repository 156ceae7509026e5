package io.ringloop.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact is handled to its end; published in the transaction that closed it. Surveys and sampling listen. */
public record ContactClosed(
        UUID contactId, @Nullable UUID customerId, @Nullable UUID agentId) {}
