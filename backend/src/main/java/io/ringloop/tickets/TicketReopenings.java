package io.ringloop.tickets;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.cases.LinkKind;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.Actor;
import io.ringloop.people.Role;
import io.ringloop.rules.CaseFamily;
import io.ringloop.rules.ClosingReason;
import io.ringloop.rules.Code;
import io.ringloop.rules.ReopenPolicy;
import io.ringloop.rules.ReopenPolicyFacts;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.handling.TicketBook;
import io.ringloop.tickets.handling.TicketComplaints;
import io.ringloop.tickets.handling.TicketStart;
import io.ringloop.tickets.store.TicketStore;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a closed ticket whose customer is back: the table {@code reopen-policy}. */
@Component
@Transactional
public class TicketReopenings {

    private static final String OTHER = "other";

    private final TicketStore store;
    private final TicketBook book;
    private final TicketStart start;
    private final TicketComplaints complaints;
    private final Tickets tickets;
    private final ReopenPolicy policy;
    private final Decisions decisions;
    private final Cases cases;
    private final CaseLinks links;
    private final Actor actor;

    TicketReopenings(
            TicketStore store,
            TicketBook book,
            TicketStart start,
            TicketComplaints complaints,
            Tickets tickets,
            ReopenPolicy policy,
            Decisions decisions,
            Cases cases,
            CaseLinks links,
            Actor actor) {
        this.store = store;
        this.book = book;
        this.start = start;
        this.complaints = complaints;
        this.tickets = tickets;
        this.policy = policy;
        this.decisions = decisions;
        this.cases = cases;
        this.links = links;
        this.actor = actor;
    }

    /**
     * Reopens the ticket, or its master, or opens one that follows it.
     *
     * @param sameReason it is about the same as before
     * @param newFacts an operations manager has seen that there are some
     * @return the case that goes on
     * @throws ProblemException {@code case-not-closed}, {@code ticket-reopening-refused}
     */
    public CaseFile reopen(UUID caseId, UUID contactId, String reason, boolean sameReason, boolean newFacts) {
        book.get(caseId);
        var file = book.file(caseId);
        if (!file.closed() || file.closedAt() == null || file.closeReason() == null) {
            throw new ProblemException("case-not-closed", Map.of("number", file.number()));
        }
        var byManager =
                actor.current().filter(staff -> staff.has(Role.OPS_MANAGER)).isPresent();
        var facts = new ReopenPolicyFacts(
                CaseFamily.TICKET,
                (int) Duration.between(file.closedAt(), book.now()).toDays(),
                sameReason,
                Code.of(ClosingReason.class, file.closeReason()),
                file.reopenCount(),
                newFacts && byManager);
        var action =
                decisions.decide(book.subject(file), policy, facts).verdict().action();
        return switch (action) {
            case REOPEN -> again(caseId, contactId, reason);
            case REOPEN_MASTER -> master(file, contactId, reason);
            case NEW_LINKED -> follow(file, contactId, reason);
            case NEW_COMPLAINT -> complaints.follow(file, contactId, reason);
            case REFUSE -> throw new ProblemException("ticket-reopening-refused", Map.of("number", file.number()));
        };
    }

    private CaseFile again(UUID caseId, UUID contactId, String reason) {
        cases.reopen(caseId, reason, book.now());
        store.reopened(caseId, book.now());
        links.addContact(caseId, contactId, OTHER);
        start.reopened(caseId);
        return book.file(caseId);
    }

    private CaseFile master(CaseFile duplicate, UUID contactId, String reason) {
        var master = book.file(Objects.requireNonNull(duplicate.mergedInto()));
        if (master.closed()) {
            return again(master.id(), contactId, reason);
        }
        links.addContact(master.id(), contactId, OTHER);
        return master;
    }

    private CaseFile follow(CaseFile former, UUID contactId, String reason) {
        var known = book.get(former.id());
        var next = tickets.open(new TicketDraft(
                known.type(),
                null,
                contactId,
                null,
                former.unitId(),
                former.customerId(),
                known.reason(),
                former.channel() == null ? "call" : former.channel(),
                book.now(),
                known.language(),
                known.details()));
        links.link(next.id(), former.id(), LinkKind.FOLLOWS);
        book.prove("ticket-followed", next.id(), Map.of("former", former.id()), Map.of("reason", reason));
        return next;
    }
}
