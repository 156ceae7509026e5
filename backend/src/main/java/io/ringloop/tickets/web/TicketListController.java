package io.ringloop.tickets.web;

import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.FamilyFacts;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseList;
import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.StaffId;
import io.ringloop.rules.Code;
import io.ringloop.rules.TicketTerms.Target;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.web.TicketRows.TicketRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of tickets: that of their cases, narrowed by what only tickets have. */
@RestController
@RequestMapping("/api/tickets")
@Requires(Permission.CASES_READ)
class TicketListController {

    private static final int MOST = 200;
    private static final String VIEW = "tickets.v_ticket";
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";
    private static final String IN_HOUSE = "inHouse";

    private final CaseList list;
    private final TicketRows rows;
    private final People people;
    private final Actor actor;

    TicketListController(CaseList list, TicketRows rows, People people, Actor actor) {
        this.list = list;
        this.rows = rows;
        this.people = people;
        this.actor = actor;
    }

    /**
     * The most urgent first; of those that are closed, the latest received first.
     *
     * @param state {@code open} or {@code closed}
     * @param target who does the work, a word of the table ticket-assignment, or {@code inHouse}
     * @param team with the units below it
     * @param overdue only those of which a promise is missed
     */
    @GetMapping
    Page<TicketRow> page(
            @RequestParam(defaultValue = OPEN) String state,
            @RequestParam(required = false) @Nullable TicketType type,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!state.equals(OPEN) && !state.equals(CLOSED)) {
            throw invalid("state");
        }
        var open = state.equals(OPEN);
        var filter = new CaseFilter(
                open ? Sort.DUE : Sort.RECEIVED,
                open,
                CaseKind.TICKET,
                Set.of(),
                owner == null ? null : new StaffId(owner),
                units(team),
                null,
                null,
                overdue,
                q,
                facts(type, target));
        var page = list.list(filter, actor.scope(Permission.CASES_READ), cursor, Math.max(1, Math.min(limit, MOST)));
        return rows.of(page);
    }

    private static FamilyFacts facts(@Nullable TicketType type, @Nullable String target) {
        var values = new HashMap<String, @Nullable String>();
        if (type != null) {
            values.put("type", type.code());
        }
        if (target != null) {
            values.put("target", target.equals(IN_HOUSE) ? null : known(target));
        }
        return new FamilyFacts(VIEW, values);
    }

    private static String known(String target) {
        try {
            return Code.of(Target.class, target).code();
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException("parameter-invalid", Map.of("name", "target"), unknown);
        }
    }

    private Set<UUID> units(@Nullable UUID team) {
        if (team == null) {
            return Set.of();
        }
        var below = people.unitsBelow(team);
        if (below.isEmpty()) {
            throw invalid("team");
        }
        return below;
    }

    private static ProblemException invalid(String name) {
        return new ProblemException("parameter-invalid", Map.of("name", name));
    }
}
