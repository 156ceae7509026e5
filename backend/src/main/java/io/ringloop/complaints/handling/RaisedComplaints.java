package io.ringloop.complaints.handling;

import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import io.ringloop.rules.HandlingTier;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that their owner gives up to the next tier. */
@Component
@Transactional
public class RaisedComplaints {

    private final ComplaintGrades grades;
    private final ComplaintOwners owners;

    RaisedComplaints(ComplaintGrades grades, ComplaintOwners owners) {
        this.grades = grades;
        this.owners = owners;
    }

    /** The tier that handles it now, and who answers for it. */
    public record Raise(HandlingTier tier, StaffId owner) {}

    public Raise raise(UUID caseId, int tier) {
        var next = grades.raise(caseId, tier);
        return new Raise(
                next, owners.assign(caseId, Role.valueOf(next.ownerGroup().code())));
    }
}
