package io.ringloop.tickets;

import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.cases.LinkKind;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.handling.TicketBook;
import io.ringloop.tickets.handling.TicketStart;
import io.ringloop.tickets.store.TicketStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets from a contact, a case or the API. The process {@code ticket-closure} handles them; its steps stand in {@code handling}. */
@Component
@Transactional
public class Tickets {

    private final TicketStore store;
    private final TicketBook book;
    private final TicketStart start;
    private final Cases cases;
    private final CaseLinks links;
    private final People people;

    Tickets(TicketStore store, TicketBook book, TicketStart start, Cases cases, CaseLinks links, People people) {
        this.store = store;
        this.book = book;
        this.start = start;
        this.cases = cases;
        this.links = links;
        this.people = people;
    }

    /**
     * Opens a ticket: case, details and process together. The same matter opens one ticket, however often it is asked.
     *
     * @throws ProblemException {@code request-invalid} field by field, {@code org-unit-not-found}, {@code case-not-found}
     *     without such a cause, {@code process-not-published}
     */
    public CaseFile open(TicketDraft draft) {
        var known = draft.matterId() == null
                ? Optional.<CaseFile>empty()
                : store.ofMatter(draft.matterId()).map(ticket -> book.file(ticket.caseId()));
        return known.orElseGet(() -> openNew(draft));
    }

    /**
     * The first ticket opened in a contact that belongs to none of its matters yet belongs to this one from now on.
     *
     * @return whether the matter has a ticket now; asked again, it has the same one
     */
    public boolean takeOver(UUID contactId, UUID matterId) {
        return store.ofMatter(matterId).isPresent() || store.takeOver(contactId, matterId);
    }

    private CaseFile openNew(TicketDraft draft) {
        draft.check();
        checkOutlet(draft);
        var id = Ids.next();
        cases.open(new CaseDraft(
                id,
                CaseKind.TICKET,
                draft.title(),
                draft.customerId(),
                draft.details().product(),
                null,
                draft.channel(),
                draft.unitId(),
                null,
                Set.of(),
                null,
                draft.receivedAt(),
                draft.contactId(),
                draft.words()));
        store.insert(id, draft, book.now());
        if (draft.causeId() != null) {
            links.link(id, draft.causeId(), LinkKind.CAUSED_BY);
        }
        book.prove("ticket-opened", id, Map.of("type", draft.type().code()), Map.of("details", draft.details()));
        start.opened(id);
        return book.file(id);
    }

    private void checkOutlet(TicketDraft draft) {
        var outlet = draft.details().outlet();
        if (outlet != null && !centre(outlet).equals(centre(draft.unitId()))) {
            throw ProblemException.invalid(List.of(new FieldProblem("details.outlet", "field-invalid")));
        }
    }

    private Optional<UUID> centre(UUID unit) {
        return people.unit(unit).map(OrgUnit::centreId);
    }
}
