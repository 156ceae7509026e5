package io.ringloop.tickets;

import io.ringloop.rules.FollowUps;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket is closed, and it was decided what has to follow; published in that transaction. */
public record TicketFollowedUp(UUID caseId, @Nullable UUID customerId, UUID unitId, FollowUps demanded) {}
