package io.ringloop.complaints;

import io.ringloop.people.StaffId;
import io.ringloop.rules.FollowUps;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint is closed, and it was decided what has to follow; published in that transaction.
 *
 * @param takenBy who wrote down what it was about
 */
public record ComplaintFollowedUp(
        UUID caseId,
        @Nullable UUID customerId,
        UUID unitId,
        @Nullable StaffId takenBy,
        FollowUps demanded) {}
