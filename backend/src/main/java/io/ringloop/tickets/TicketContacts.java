package io.ringloop.tickets;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseLinks;
import io.ringloop.engine.Processes;
import io.ringloop.processes.TicketClosureProcess.Messages;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.processes.TicketClosureVariables.Answers;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.handling.TicketBook;
import io.ringloop.tickets.handling.TicketReplies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers say about an open ticket afterwards. */
@Component
@Transactional
public class TicketContacts {

    private static final Set<String> KINDS = Set.of("urge", "newFacts", "answer", "other");
    private static final String ANSWER = "answer";
    private static final String OTHER = "other";

    private final TicketBook book;
    private final TicketReplies replies;
    private final Processes processes;
    private final CaseLinks links;

    TicketContacts(TicketBook book, TicketReplies replies, Processes processes, CaseLinks links) {
        this.book = book;
        this.replies = replies;
        this.processes = processes;
        this.links = links;
    }

    /**
     * The customer came back: to urge, with new facts, with the answer we asked for, or otherwise.
     *
     * @throws ProblemException {@code request-invalid}, {@code case-closed}, {@code case-merged}, {@code case-not-found}
     */
    public void add(UUID caseId, UUID contactId, String kind) {
        if (!KINDS.contains(kind)) {
            throw ProblemException.invalid(List.of(new FieldProblem("kind", "field-invalid")));
        }
        open(caseId);
        if (kind.equals(ANSWER) && processes.waitsFor(Messages.CUSTOMER_REPLIED, caseId)) {
            replies.goOn(caseId, true);
            processes.correlate(Messages.CUSTOMER_REPLIED, caseId, Map.of());
        }
        processes.correlate(
                Messages.CONTACT_ADDED,
                caseId,
                Map.of(
                        TicketClosureVariables.CONTACT_ID,
                        contactId.toString(),
                        TicketClosureVariables.CONTACT_KIND,
                        kind));
    }

    /**
     * The customer says, while it may be said, that it is not done.
     *
     * @throws ProblemException {@code ticket-not-awaiting-objection}, {@code case-closed}, {@code case-merged}
     */
    public void object(UUID caseId, UUID contactId, String reason) {
        var number = open(caseId).number();
        if (!processes.waitsFor(Messages.TICKET_OBJECTED, caseId)) {
            throw new ProblemException("ticket-not-awaiting-objection", Map.of("number", number));
        }
        links.addContact(caseId, contactId, OTHER);
        book.prove("ticket-objected", caseId, Map.of("contact", contactId), Map.of("reason", reason));
        processes.correlate(Messages.TICKET_OBJECTED, caseId, Map.of(TicketClosureVariables.OBJECTION, Answers.YES));
    }

    /**
     * The customer does not need it any more.
     *
     * @throws ProblemException {@code case-closed}, {@code case-merged}
     */
    public void withdraw(UUID caseId, UUID contactId, String reason) {
        open(caseId);
        links.addContact(caseId, contactId, OTHER);
        book.prove("ticket-withdrawn", caseId, Map.of("contact", contactId), Map.of("reason", reason));
        processes.correlate(Messages.WITHDRAWN, caseId, Map.of());
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
}
