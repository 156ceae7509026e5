package io.ringloop.tickets.web;

import io.ringloop.cases.CaseList;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.tickets.store.TicketStore;
import io.ringloop.tickets.web.TicketRows.TicketRow;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tickets of a contact: their numbers are told while the customer is on the line. */
@RestController
@Requires(Permission.CASES_READ)
class ContactTicketController {

    private final TicketStore store;
    private final CaseList cases;
    private final TicketRows rows;
    private final Actor actor;

    ContactTicketController(TicketStore store, CaseList cases, TicketRows rows, Actor actor) {
        this.store = store;
        this.cases = cases;
        this.rows = rows;
        this.actor = actor;
    }

    /** Those that were opened in it and that the reader may see. */
    @GetMapping("/api/contacts/{id}/tickets")
    List<TicketRow> list(@PathVariable UUID id) {
        var scope = actor.scope(Permission.CASES_READ);
        return rows.of(store.ofContact(id).stream()
                .filter(caseId -> cases.sees(caseId, scope))
                .map(caseId -> cases.see(caseId, scope))
                .toList());
    }
}
