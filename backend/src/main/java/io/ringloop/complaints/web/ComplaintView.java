package io.ringloop.complaints.web;

import io.ringloop.cases.CaseStatus;
import io.ringloop.complaints.Proposal;
import io.ringloop.complaints.Registration;
import io.ringloop.shared.Text;
import io.ringloop.tasks.FormWords.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the browser gets it; its case has number, owner, clocks and story.
 *
 * @param said the registration in the words of its form
 * @param waitsForReply the customer was asked for something
 * @param waitsForConfirmation it goes on when the customer says whether it is solved
 * @param crisisScript whoever speaks with the customer uses the words for a crisis
 * @param crisisId what is done, or was done last, about its having become public opinion
 * @param aftercare what its closing demanded
 */
record ComplaintView(
        UUID caseId,
        String number,
        CaseStatus status,
        @Nullable UUID contactId,
        @Nullable String reason,
        boolean registered,
        Registration registration,
        List<Answer> said,
        @Nullable String severity,
        boolean legalReview,
        boolean periodicCallback,
        int tier,
        int loops,
        @Nullable ComplaintPerson handler,
        @Nullable Instant lastNewsAt,
        @Nullable Proposal proposal,
        List<ComplaintFormView> forms,
        List<ComplaintDecision> decisions,
        @Nullable ComplaintWithdrawal withdrawal,
        boolean waitsForReply,
        boolean waitsForConfirmation,
        boolean crisisScript,
        @Nullable UUID crisisId,
        List<String> aftercare) {

    /** Who had to do with it. */
    record ComplaintPerson(UUID id, String displayName) {}

    /** A form that was completed, with all it says. */
    record ComplaintFormView(
            UUID id,
            String elementId,
            Text title,
            Instant at,
            @Nullable ComplaintPerson by,
            List<Answer> answers) {}

    /**
     * A decision and the rows that made it.
     *
     * @param verdict absent when the rules had no answer
     */
    record ComplaintDecision(
            UUID id,
            String ruleSet,
            String version,
            Instant at,
            List<Integer> matchedRows,
            @Nullable Map<String, Object> verdict) {}

    /** @param confirmedAt absent while a second person has to confirm it */
    record ComplaintWithdrawal(
            UUID contactId,
            String reason,
            @Nullable ComplaintPerson askedBy,
            Instant askedAt,
            @Nullable ComplaintPerson confirmedBy,
            @Nullable Instant confirmedAt) {}
}
