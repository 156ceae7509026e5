package io.ringloop.complaints;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is besides its case.
 *
 * @param registrar who had the contact; absent: the complaint desk
 * @param registeredBy who wrote down what it is about
 * @param countsFrom from when its clocks count: when it was received, or reopened
 * @param tier 1 or 2; 0 before the first assignment
 * @param loops solutions the customer did not accept
 * @param handler who made the last proposal
 * @param raisedAt when a missed deadline last raised the tier
 * @param toldAt when the customer was last told how it stands
 * @param attempts calls made to present the solution, or to confirm it
 * @param attemptsLeft how many more of them are allowed; absent before the first
 */
public record Complaint(
        UUID caseId,
        @Nullable UUID matterId,
        @Nullable UUID contactId,
        @Nullable String reason,
        @Nullable StaffId registrar,
        @Nullable StaffId registeredBy,
        String language,
        Registration registration,
        boolean registered,
        Instant countsFrom,
        @Nullable String severity,
        boolean legalReview,
        boolean periodicCallback,
        int tier,
        int loops,
        @Nullable StaffId handler,
        @Nullable Instant raisedAt,
        @Nullable Instant toldAt,
        int attempts,
        @Nullable Integer attemptsLeft,
        @Nullable UUID crisisId,
        boolean crisisScript,
        List<String> aftercare,
        List<UUID> decisions) {

    public Complaint {
        aftercare = List.copyOf(aftercare);
        decisions = List.copyOf(decisions);
    }
}
