package io.ringloop.tickets.handling;

import io.ringloop.decisions.Decisions;
import io.ringloop.people.People;
import io.ringloop.people.UnitKind;
import io.ringloop.rules.TicketAssignment;
import io.ringloop.rules.TicketAssignmentFacts;
import io.ringloop.rules.TicketTerms;
import io.ringloop.tickets.store.TicketStore;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a ticket is worked on: the table {@code ticket-assignment}. */
@Component
@Transactional
public class TicketPlans {

    private static final Set<UnitKind> OUTLETS = EnumSet.of(UnitKind.OUTLET, UnitKind.PARTNER);

    private final TicketBook book;
    private final TicketStore store;
    private final TicketAssignment assignment;
    private final Decisions decisions;
    private final People people;

    TicketPlans(TicketBook book, TicketStore store, TicketAssignment assignment, Decisions decisions, People people) {
        this.book = book;
        this.store = store;
        this.assignment = assignment;
        this.decisions = decisions;
        this.people = people;
    }

    /** Who is unknown cannot be called: they may object instead. */
    public TicketTerms decide(UUID caseId) {
        var file = book.file(caseId);
        var ticket = book.lock(caseId);
        var details = ticket.details();
        var facts = new TicketAssignmentFacts(
                ticket.type(),
                details.region() != null || details.outlet() != null,
                ticket.targetUnit() != null && outlet(ticket.targetUnit()),
                Boolean.TRUE.equals(details.warranty()));
        var terms = decisions.decide(book.subject(file), assignment, facts).verdict();
        store.assigned(caseId, terms.target() == null ? null : terms.target().code());
        return new TicketTerms(
                terms.workMode(),
                terms.target(),
                terms.ownerGroup(),
                terms.informMode(),
                terms.asked() && file.customerId() != null);
    }

    /** Whether a unit is an outlet or partner, not a department. */
    public boolean outlet(UUID unit) {
        return people.unit(unit).filter(found -> OUTLETS.contains(found.kind())).isPresent();
    }
}
