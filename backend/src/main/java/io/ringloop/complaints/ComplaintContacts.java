package io.ringloop.complaints;

import io.ringloop.cases.CaseFile;
import io.ringloop.complaints.handling.ClockSteps;
import io.ringloop.complaints.handling.ComplaintBook;
import io.ringloop.complaints.handling.CustomerReplies;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.engine.Processes;
import io.ringloop.people.Actor;
import io.ringloop.people.StaffId;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.rules.FeedbackCounted;
import io.ringloop.rules.ProgressFeedbackFacts.Means;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers say about an open complaint afterwards, and what becomes of a closed one. */
@Component
@Transactional
public class ComplaintContacts {

    private static final Set<String> KINDS = Set.of("urge", "newFacts", "answer", "other");
    private static final Set<String> RESULTS = Set.of("satisfied", "partly", "dissatisfied", "refused");
    private static final String ORDINARY = "ordinary";

    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final ComplaintBook book;
    private final CustomerReplies replies;
    private final ClockSteps steps;
    private final Processes processes;
    private final Tasks tasks;
    private final Actor actor;

    ComplaintContacts(
            ComplaintStore store,
            ComplaintFormStore forms,
            ComplaintBook book,
            CustomerReplies replies,
            ClockSteps steps,
            Processes processes,
            Tasks tasks,
            Actor actor) {
        this.store = store;
        this.forms = forms;
        this.book = book;
        this.replies = replies;
        this.steps = steps;
        this.processes = processes;
        this.tasks = tasks;
        this.actor = actor;
    }

    /**
     * The customer came back: to urge, with new facts, with the answer we asked for, or otherwise.
     *
     * @throws ProblemException {@code request-invalid}, {@code case-closed}, {@code case-merged}
     */
    public void add(UUID caseId, UUID contactId, String kind) {
        require(KINDS, "kind", kind);
        open(caseId);
        if (kind.equals("answer") && processes.waitsFor(Messages.CUSTOMER_REPLIED, caseId)) {
            replies.goOn(caseId, true);
            processes.correlate(Messages.CUSTOMER_REPLIED, caseId, Map.of());
        }
        processes.correlate(
                Messages.CONTACT_ADDED,
                caseId,
                Map.of(
                        ComplaintEscalationVariables.CONTACT_ID,
                        contactId.toString(),
                        ComplaintEscalationVariables.CONTACT_KIND,
                        kind));
    }

    /**
     * Somebody told the customer how it stands, outside of the task for it.
     *
     * @param delivered the customer was spoken with, or the message arrived
     * @return whether it counts, so that the next news are promised from now on
     * @throws ProblemException {@code case-closed}, {@code case-merged}
     */
    public FeedbackCounted tell(UUID caseId, UUID contactId, Means means, boolean delivered, boolean agreedChannel) {
        open(caseId);
        var counted = steps.attempted(caseId, means, delivered, agreedChannel);
        book.prove("complaint-told", caseId, Map.of("contact", contactId), Map.of());
        if (counted.restartsClock()) {
            processes.correlate(
                    Messages.PROGRESS_GIVEN,
                    caseId,
                    Map.of(ComplaintEscalationVariables.FEEDBACK_REACHED, ClockSteps.GIVEN));
        }
        return counted;
    }

    /**
     * The customer said in a contact of their own whether it is solved.
     *
     * @throws ProblemException {@code request-invalid}, {@code complaint-not-awaiting-confirmation}
     */
    public void confirm(UUID caseId, String result) {
        require(RESULTS, "result", result);
        var number = open(caseId).number();
        if (!processes.correlate(
                Messages.CONFIRMED_IN_CONTACT, caseId, Map.of(ComplaintEscalationVariables.CONFIRM_RESULT, result))) {
            throw new ProblemException("complaint-not-awaiting-confirmation", Map.of("number", number));
        }
    }

    /**
     * The customer wants to withdraw. An ordinary complaint is withdrawn with this; a graver one when a second person has
     * confirmed it with the customer.
     *
     * @throws ProblemException {@code case-closed}, {@code case-merged}
     */
    public Withdrawal withdraw(UUID caseId, UUID contactId, String reason) {
        open(caseId);
        var severity = book.get(caseId).severity();
        var asked = new Withdrawal(caseId, contactId, reason, actor.staff().id(), book.now(), null, null);
        forms.write(asked);
        book.prove("withdrawal-asked", caseId, Map.of("contact", contactId), Map.of("reason", reason));
        return severity == null || severity.equals(ORDINARY) ? withdrawn(asked, asked.askedBy()) : asked;
    }

    /**
     * A second person has asked the customer, who did not come under pressure.
     *
     * @throws ProblemException {@code withdrawal-not-asked}, {@code withdrawal-needs-second-person} for whoever noted it,
     *     handled the complaint or is complained about
     */
    public Withdrawal confirmWithdrawal(UUID caseId) {
        var number = open(caseId).number();
        var asked = forms.withdrawal(caseId)
                .orElseThrow(() -> new ProblemException("withdrawal-not-asked", Map.of("number", number)));
        var by = actor.staff().id();
        if (by.equals(asked.askedBy())
                || by.equals(book.get(caseId).handler())
                || by.equals(book.file(caseId).owner())
                || tasks.excluded(caseId).contains(by)) {
            throw new ProblemException("withdrawal-needs-second-person", Map.of("number", number));
        }
        return withdrawn(asked, by);
    }

    /**
     * The public knows of it.
     *
     * @throws ProblemException {@code case-closed}, {@code case-merged}
     */
    public void exposed(UUID caseId, String link) {
        open(caseId);
        store.register(caseId, book.get(caseId).registration().published(link), null);
        book.prove("complaint-exposed", caseId, Map.of(), Map.of("link", link));
        processes.correlate(Messages.MEDIA_EXPOSED, caseId, Map.of());
    }

    private Withdrawal withdrawn(Withdrawal asked, StaffId by) {
        var confirmed = new Withdrawal(
                asked.caseId(), asked.contactId(), asked.reason(), asked.askedBy(), asked.askedAt(), by, book.now());
        forms.write(confirmed);
        book.prove("withdrawal-confirmed", asked.caseId(), Map.of("contact", asked.contactId()), Map.of());
        processes.correlate(Messages.WITHDRAWN, asked.caseId(), Map.of());
        return confirmed;
    }

    private CaseFile open(UUID caseId) {
        book.get(caseId);
        var file = book.file(caseId);
        if (file.mergedInto() != null) {
            throw new ProblemException("case-merged", Map.of("number", file.number()));
        }
        if (file.closed()) {
            throw new ProblemException("case-closed", Map.of("number", file.number()));
        }
        return file;
    }

    private static void require(Set<String> choices, String field, String value) {
        if (!choices.contains(value)) {
            throw ProblemException.invalid(List.of(new FieldProblem(field, "field-invalid")));
        }
    }
}
