package io.ringloop.complaints;

import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.handling.ComplaintBook;
import io.ringloop.complaints.handling.ComplaintClocks;
import io.ringloop.complaints.handling.ComplaintStart;
import io.ringloop.complaints.store.ComplaintHistoryStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.StaffId;
import io.ringloop.rules.CaseMatch;
import io.ringloop.rules.CaseMatching;
import io.ringloop.rules.CaseMatchingFacts;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Tasks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints from their first word to their last. What the steps of the process do stands in {@code handling}. */
@Component
@Transactional
public class Complaints {

    private final ComplaintStore store;
    private final ComplaintHistoryStore history;
    private final ComplaintBook book;
    private final ComplaintClocks clocks;
    private final ComplaintStart start;
    private final Cases cases;
    private final CaseMatching matching;
    private final Decisions decisions;
    private final Tasks tasks;

    Complaints(
            ComplaintStore store,
            ComplaintHistoryStore history,
            ComplaintBook book,
            ComplaintClocks clocks,
            ComplaintStart start,
            Cases cases,
            CaseMatching matching,
            Decisions decisions,
            Tasks tasks) {
        this.store = store;
        this.history = history;
        this.book = book;
        this.clocks = clocks;
        this.start = start;
        this.cases = cases;
        this.matching = matching;
        this.decisions = decisions;
        this.tasks = tasks;
    }

    /**
     * Opens a complaint: case, registration and process together. The same matter opens one complaint, however often it is
     * asked. What is missing is asked for by the first task.
     *
     * @throws ProblemException {@code request-invalid}, {@code org-unit-not-found}
     */
    public CaseFile open(ComplaintDraft draft) {
        var known = draft.matterId() == null
                ? Optional.<CaseFile>empty()
                : store.ofMatter(draft.matterId()).map(complaint -> book.file(complaint.caseId()));
        return known.orElseGet(() -> openNew(draft));
    }

    /** The complaints a caller is waiting for: of these customers, or of nobody known by this number. */
    @Transactional(readOnly = true)
    public List<OpenComplaint> openOf(Collection<UUID> customers, @Nullable String phone) {
        return history.open(customers, phone);
    }

    /** The complaint in hand that a matter of a customer belongs to, by the table {@code case-matching}, which is logged. */
    public Optional<OpenComplaint> matching(ComplaintDraft draft) {
        return draft.customerId() == null
                ? Optional.empty()
                : history.open(Set.of(draft.customerId()), null).stream()
                        .filter(open -> matches(draft, open))
                        .findFirst();
    }

    private boolean matches(ComplaintDraft draft, OpenComplaint open) {
        var facts = new CaseMatchingFacts(
                false,
                true,
                false,
                true,
                draft.reason() != null && draft.reason().equals(open.reason()),
                Objects.equals(draft.product(), open.product()),
                false,
                CaseMatchingFacts.State.OPEN,
                0);
        var subject =
                DecisionSubject.of("case", open.caseId()).in(open.caseId()).about(draft.customerId());
        var match = decisions.decide(subject, matching, facts).verdict();
        return match == CaseMatch.SAME_CASE || match == CaseMatch.PROPOSE_ADD;
    }

    private CaseFile openNew(ComplaintDraft draft) {
        draft.check();
        var registration = draft.registration();
        var id = Ids.next();
        var about = registration.employee();
        cases.open(new CaseDraft(
                id,
                CaseKind.COMPLAINT,
                ComplaintDraft.title(registration),
                draft.customerId(),
                draft.product(),
                null,
                draft.channel(),
                draft.unitId(),
                null,
                about == null ? Set.of() : Set.of(new StaffId(about)),
                null,
                draft.receivedAt(),
                draft.contactId(),
                ComplaintDraft.words(registration)));
        store.insert(id, draft, registration.complete(), book.now());
        if (about != null) {
            tasks.exclude(id, null, new StaffId(about));
        }
        var words = new HashMap<String, Object>();
        words.put("registration", registration);
        book.prove("complaint-opened", id, Map.of("registered", registration.complete()), words);
        start.opened(book.get(id), clocks.startRegistering(id));
        return book.file(id);
    }
}
