package io.ringloop.complaints;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.cases.LinkKind;
import io.ringloop.complaints.handling.ComplaintBook;
import io.ringloop.complaints.handling.ComplaintStart;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.Actor;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.rules.CaseFamily;
import io.ringloop.rules.ClosingReason;
import io.ringloop.rules.Code;
import io.ringloop.rules.ReopenPolicy;
import io.ringloop.rules.ReopenPolicyFacts;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a closed complaint whose customer is back: the table {@code reopen-policy}. */
@Component
@Transactional
public class Reopenings {

    private final ComplaintStore store;
    private final ComplaintBook book;
    private final ComplaintStart start;
    private final Complaints complaints;
    private final ReopenPolicy policy;
    private final Decisions decisions;
    private final Cases cases;
    private final CaseLinks links;
    private final Actor actor;

    Reopenings(
            ComplaintStore store,
            ComplaintBook book,
            ComplaintStart start,
            Complaints complaints,
            ReopenPolicy policy,
            Decisions decisions,
            Cases cases,
            CaseLinks links,
            Actor actor) {
        this.store = store;
        this.book = book;
        this.start = start;
        this.complaints = complaints;
        this.policy = policy;
        this.decisions = decisions;
        this.cases = cases;
        this.links = links;
        this.actor = actor;
    }

    /**
     * Reopens the complaint, or its master, or opens a new one that follows it.
     *
     * @param sameReason it is about the same as before
     * @param newFacts an operations manager has seen that there are some
     * @return the case that goes on
     * @throws ProblemException {@code case-not-closed}, {@code complaint-reopening-refused}
     */
    public CaseFile reopen(UUID caseId, UUID contactId, String reason, boolean sameReason, boolean newFacts) {
        var file = book.file(caseId);
        if (!file.closed() || file.closedAt() == null || file.closeReason() == null) {
            throw new ProblemException("case-not-closed", Map.of("number", file.number()));
        }
        var byManager =
                actor.current().filter(staff -> staff.has(Role.OPS_MANAGER)).isPresent();
        var facts = new ReopenPolicyFacts(
                CaseFamily.COMPLAINT,
                (int) Duration.between(file.closedAt(), book.now()).toDays(),
                sameReason,
                Code.of(ClosingReason.class, file.closeReason()),
                file.reopenCount(),
                newFacts && byManager);
        var subject = DecisionSubject.of("case", caseId).in(caseId).about(file.customerId());
        var action = decisions.decide(subject, policy, facts).verdict().action();
        return switch (action) {
            case REOPEN -> again(caseId, contactId, reason);
            case REOPEN_MASTER -> master(file, contactId, reason);
            case NEW_LINKED, NEW_COMPLAINT -> follow(file, contactId, reason);
            case REFUSE -> throw new ProblemException("complaint-reopening-refused", Map.of("number", file.number()));
        };
    }

    private CaseFile again(UUID caseId, UUID contactId, String reason) {
        cases.reopen(caseId, reason, book.now());
        store.reopened(caseId, book.now());
        links.addContact(caseId, contactId, "other");
        start.reopened(book.get(caseId), book.now());
        return book.file(caseId);
    }

    private CaseFile master(CaseFile duplicate, UUID contactId, String reason) {
        var master = book.file(Objects.requireNonNull(duplicate.mergedInto()));
        if (master.closed()) {
            return again(master.id(), contactId, reason);
        }
        links.addContact(master.id(), contactId, "other");
        return master;
    }

    private CaseFile follow(CaseFile former, UUID contactId, String reason) {
        var known = book.get(former.id());
        var draft = new ComplaintDraft(
                null,
                contactId,
                actor.current().map(Staff::id).orElse(null),
                former.unitId(),
                former.customerId(),
                known.reason(),
                former.product(),
                former.channel() == null ? "call" : former.channel(),
                book.now(),
                known.language(),
                Registration.ofMatter(known.registration().feedbackPhone(), reason, null));
        var next = complaints.open(draft);
        links.link(next.id(), former.id(), LinkKind.FOLLOWS);
        return next;
    }
}
