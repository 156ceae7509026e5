package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import io.ringloop.rules.OwnerChoice;
import io.ringloop.shared.ProblemException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a complaint: never somebody it is about. */
@Component
@Transactional
public class ComplaintOwners {

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final OwnerCandidates candidates;
    private final ComplaintNotices notices;
    private final OwnerChoice choice;
    private final Decisions decisions;
    private final Cases cases;
    private final People people;

    ComplaintOwners(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintFormStore forms,
            OwnerCandidates candidates,
            ComplaintNotices notices,
            OwnerChoice choice,
            Decisions decisions,
            Cases cases,
            People people) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.candidates = candidates;
        this.notices = notices;
        this.choice = choice;
        this.decisions = decisions;
        this.cases = cases;
        this.people = people;
    }

    /**
     * Gives a complaint to the best of those who may have it.
     *
     * @throws ProblemException {@code complaint-without-owner} when nobody is there who may
     */
    public StaffId assign(UUID caseId, Role group) {
        var file = book.file(caseId);
        var facts = candidates.of(file, book.get(caseId), group);
        var decided = decisions.decide(book.subject(file), choice, facts);
        var owner = decided.verdict()
                .chosen()
                .map(StaffId::new)
                .orElseThrow(() -> new ProblemException("complaint-without-owner", Map.of("number", file.number())));
        store.owned(caseId, decided.id());
        cases.assign(caseId, owner, null);
        return owner;
    }

    /** Who solved it on the spot answers for it. */
    public StaffId settle(UUID caseId, @Nullable StaffId registrar) {
        var by = registrar == null ? book.get(caseId).registeredBy() : registrar;
        var owner = Objects.requireNonNull(by, "nobody registered the complaint");
        cases.assign(caseId, owner, null);
        return owner;
    }

    /** Gives it to whom the former owner named; it does not come back to the former one by itself. */
    public StaffId handOver(UUID caseId) {
        var former = book.file(caseId).owner();
        var next = new StaffId(Objects.requireNonNull(book.proposal(caseId).newOwner(), "nobody was named"));
        cases.assign(caseId, next, null);
        if (former != null && !former.equals(next)) {
            forms.recuse(caseId, former, book.now());
        }
        return next;
    }

    /** A person of the tier answers for it from now on, unless the owner is one already or there is none yet. */
    public @Nullable StaffId toTier(UUID caseId, Role group, boolean tellAbove) {
        var owner = book.file(caseId).owner();
        var tier = book.get(caseId).tier();
        if (book.file(caseId).status() == CaseStatus.NEW || owner == null || tier == 0) {
            return null;
        }
        var next = people.get(owner).has(group) ? owner : assign(caseId, group);
        if (tellAbove) {
            notices.late(caseId, next);
        }
        return next;
    }
}
