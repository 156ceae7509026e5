package io.ringloop.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact is handled to its end; published in the transaction that closed it.
 *
 * @param surveyDemanded the customer is known, and one of the matters demands by the table {@code contact-follow-up} that they are
 *     asked to rate it
 */
public record ContactClosed(
        UUID contactId, @Nullable UUID customerId, @Nullable UUID agentId, boolean surveyDemanded) {}
