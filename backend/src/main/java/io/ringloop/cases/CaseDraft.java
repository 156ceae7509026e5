package io.ringloop.cases;

import io.ringloop.customers.Customer;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.StaffId;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case to open.
 *
 * @param id chosen by the caller, who may need it before
 * @param title a few words for lists
 * @param unitId whose work it is
 * @param owner absent: the leader on duty of the unit answers for it until somebody claims it
 * @param excluded people with a conflict of interest: none of them becomes owner by default
 * @param dueAt a first deadline; the clocks of the case set it from then on
 * @param contactId the contact that carried the matter
 * @param words what else the case is found by, such as the facts in the customer's words
 */
public record CaseDraft(
        UUID id,
        CaseKind kind,
        String title,
        @Nullable UUID customerId,
        @Nullable String product,
        @Nullable String severity,
        @Nullable String channel,
        UUID unitId,
        @Nullable StaffId owner,
        Set<StaffId> excluded,
        @Nullable Instant dueAt,
        Instant receivedAt,
        @Nullable UUID contactId,
        String words) {

    static final Set<String> SEVERITIES = Set.of("ordinary", "major", "critical");

    private static final int LONGEST_TITLE = 200;

    public CaseDraft {
        excluded = Set.copyOf(excluded);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Refuses a draft that cannot be stored, field by field.
     *
     * @throws ProblemException {@code request-invalid}
     */
    void check(Instant now) {
        var errors = new ArrayList<FieldProblem>();
        if (title.isBlank()) {
            errors.add(new FieldProblem("title", "field-required"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(new FieldProblem("title", "field-invalid"));
        }
        if (severity != null && !SEVERITIES.contains(severity)) {
            errors.add(new FieldProblem("severity", "field-invalid"));
        }
        if (receivedAt.isAfter(now)) {
            errors.add(new FieldProblem("receivedAt", "time-in-future"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** The case as it is stored first: new, and claimed at once if the draft names its owner. */
    CaseFile file(
            String number,
            OrgUnit unit,
            @Nullable StaffId answers,
            @Nullable Customer customer,
            @Nullable StaffId opener,
            Instant now) {
        return new CaseFile(
                id,
                number,
                kind,
                CaseStatus.NEW,
                title.strip(),
                customer == null ? null : customer.id(),
                customer == null ? null : customer.name(),
                product,
                severity,
                channel,
                unit.centreId(),
                unit.id(),
                answers,
                owner == null ? null : now,
                receivedAt,
                now,
                opener,
                dueAt,
                null,
                now,
                null,
                null,
                null,
                0,
                words,
                0);
    }
}
