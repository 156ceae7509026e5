package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.LinkKind;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.Complaints;
import io.ringloop.complaints.Registration;
import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that become a complaint: one, however often it comes to that. */
@Component
@Transactional
public class TicketComplaints {

    private final TicketBook book;
    private final TicketOwners owners;
    private final Complaints complaints;
    private final CaseLinks links;

    TicketComplaints(TicketBook book, TicketOwners owners, Complaints complaints, CaseLinks links) {
        this.book = book;
        this.owners = owners;
        this.complaints = complaints;
        this.links = links;
    }

    /** Opens the complaint of a ticket. */
    public void open(UUID caseId) {
        var file = book.file(caseId);
        var complaint = complaints.open(
                draft(file, caseId, null, book.get(caseId).details().facts()));
        links.link(complaint.id(), caseId, LinkKind.CAUSED_BY);
        book.prove("ticket-complaint", caseId, Map.of("case", complaint.id()), Map.of());
    }

    /** The role that answers for it now, and who does. */
    public record Raised(Role group, StaffId owner) {}

    /** A person of the next level answers for the ticket, if one is there. */
    public Optional<Raised> raiseOwner(UUID caseId, Role group) {
        var next = group == Role.AGENT ? Role.TEAM_LEADER : Role.OPS_MANAGER;
        return owners.assign(caseId, next).map(owner -> new Raised(next, owner));
    }

    /** A complaint follows a closed ticket. */
    public CaseFile follow(CaseFile former, UUID contactId, String reason) {
        var complaint = complaints.open(draft(former, null, contactId, reason));
        links.link(complaint.id(), former.id(), LinkKind.FOLLOWS);
        return complaint;
    }

    private ComplaintDraft draft(
            CaseFile file, @Nullable UUID matterId, @Nullable UUID contactId, @Nullable String facts) {
        var ticket = book.get(file.id());
        return new ComplaintDraft(
                matterId,
                contactId,
                null,
                file.unitId(),
                file.customerId(),
                ticket.reason(),
                file.product(),
                file.channel() == null ? "call" : file.channel(),
                book.now(),
                ticket.language(),
                Registration.ofMatter(ticket.details().phone(), facts, null));
    }
}
