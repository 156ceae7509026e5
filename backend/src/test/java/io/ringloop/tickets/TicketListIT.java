package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The list of tickets: what is in it, for whom, and in which order. Catalogue 98, 101, 102. */
class TicketListIT extends TicketScene {

    private static final String PREPARE = IssueForwardingProcess.Elements.PREPARE_HAND_OVER;

    @Autowired
    MockMvc http;

    @Autowired
    Forwardings forwardings;

    @Test
    void item102_aLineTellsTypeOwnerTargetAndTheEarlierPromise() throws Exception {
        var id = opened(TicketType.REFUND);
        task(orderOf(id), PREPARE);
        list(leader, "")
                .andExpect(jsonPath("$.items[*].id", contains(id.toString())))
                .andExpect(jsonPath("$.items[0].number").value(file(id).number()))
                .andExpect(jsonPath("$.items[0].type").value("REFUND"))
                .andExpect(jsonPath("$.items[0].target").value("finance"))
                .andExpect(jsonPath("$.items[0].owner.id")
                        .value(leader.id().value().toString()))
                .andExpect(jsonPath("$.items[0].unit.id").value(team.toString()))
                .andExpect(jsonPath("$.items[0].clock").value("ok"))
                .andExpect(jsonPath("$.items[0].dueAt")
                        .value(clockOf(id, "done").due().toString()))
                .andExpect(jsonPath("$.items[0].loops").value(0));
    }

    @Test
    void item101_itIsNarrowedByTypeTargetAndWords() throws Exception {
        var change = opened(TicketType.DATA_CHANGE);
        task(change, Elements.DO_WORK);
        var refund = opened(TicketType.REFUND);
        task(orderOf(refund), PREPARE);
        list(leader, "type=DATA_CHANGE").andExpect(jsonPath("$.items[*].id", contains(change.toString())));
        list(leader, "target=finance").andExpect(jsonPath("$.items[*].id", contains(refund.toString())));
        list(leader, "target=inHouse").andExpect(jsonPath("$.items[*].id", contains(change.toString())));
        list(leader, "target=finance&type=DATA_CHANGE").andExpect(jsonPath("$.items", empty()));
        list(leader, "q=" + file(change).number()).andExpect(jsonPath("$.items[*].id", contains(change.toString())));
        list(leader, "overdue=true").andExpect(jsonPath("$.items", empty()));
        list(leader, "owner=" + manager.id().value()).andExpect(jsonPath("$.items", empty()));
        list(leader, "team=" + team)
                .andExpect(jsonPath("$.items[*].id", containsInAnyOrder(change.toString(), refund.toString())));
        list(leader, "target=nobody").andExpect(status().isBadRequest());
        list(leader, "state=half").andExpect(status().isBadRequest());
    }

    @Test
    void theMostUrgentComesFirstAndTheNextPageGoesOn() throws Exception {
        var change = opened(TicketType.DATA_CHANGE);
        task(change, Elements.DO_WORK);
        var outlet = people.below(centre, UnitKind.OUTLET);
        var repair = tickets.open(draft(TicketType.REPAIR, customer(), outlet)).id();
        task(orderOf(repair), PREPARE);
        var first = list(leader, "limit=1")
                .andExpect(jsonPath("$.items[*].id", contains(repair.toString())))
                .andExpect(jsonPath("$.items[0].targetUnit.id").value(outlet.toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        list(leader, "limit=1&cursor=" + JsonPath.<String>read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].id", contains(change.toString())))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void othersDoNotSeeThemAndTheClosedStandApart() throws Exception {
        var id = opened(TicketType.DATA_CHANGE);
        task(id, Elements.DO_WORK);
        var elsewhere = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        list(elsewhere, "").andExpect(jsonPath("$.items", empty()));
        list(leader, "state=closed").andExpect(jsonPath("$.items", empty()));
        contacts.withdraw(id, Ids.next(), "不需要了");
        await(() -> list(leader, "state=closed")
                .andExpect(jsonPath("$.items[*].id", contains(id.toString())))
                .andExpect(jsonPath("$.items[0].closeReason").value("WITHDRAWN")));
        list(leader, "").andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void item100_theTicketsOfAContactAreToldToThoseWhoMaySeeThem() throws Exception {
        var draft = draft(TicketType.DATA_CHANGE, customer(), null);
        var id = tickets.open(draft).id();
        task(id, Elements.DO_WORK);
        var address = "/api/contacts/" + draft.contactId() + "/tickets";
        http.perform(get(address).with(Accounts.as(leader)))
                .andExpect(jsonPath("$[*].id", contains(id.toString())))
                .andExpect(jsonPath("$[0].number").value(file(id).number()));
        var elsewhere = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        http.perform(get(address).with(Accounts.as(elsewhere))).andExpect(jsonPath("$", empty()));
        http.perform(get("/api/contacts/" + Ids.next() + "/tickets").with(Accounts.as(leader)))
                .andExpect(jsonPath("$", empty()));
    }

    @Test
    void item110_theProcessIsShownToThoseWhoseCaseItIsWhileOthersDoTheWork() throws Exception {
        var id = opened(TicketType.REFUND);
        task(orderOf(id), PREPARE);
        var address = "/api/instances?processKey=ticket-closure&q=" + id;
        http.perform(get(address).with(Accounts.as(leader)))
                .andExpect(jsonPath("$.items[*].businessKey", contains(id.toString())));
        var elsewhere = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        http.perform(get(address).with(Accounts.as(elsewhere))).andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void item98_whatEveryTypeNeedsIsTold() throws Exception {
        http.perform(get("/api/tickets/types").with(Accounts.as(leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(TicketType.values().length))
                .andExpect(jsonPath(
                        "$[?(@.type == 'REPAIR')].needs[*]",
                        contains("address", "facts", "fault", "phone", "product", "warranty")))
                .andExpect(jsonPath("$[?(@.type == 'FEEDBACK')].needs[*]", contains("facts")));
    }

    /** The work order of a ticket, once the process has written it. */
    private UUID orderOf(UUID id) {
        await(() -> assertThat(forwardings.of(id)).hasSize(1));
        return forwardings.of(id).get(0).id();
    }

    private ResultActions list(Staff reader, String query) throws Exception {
        return http.perform(get("/api/tickets?" + query).with(Accounts.as(reader)));
    }
}
