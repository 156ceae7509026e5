package io.ringloop.tickets;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tickets over HTTP, and who gets to see which. */
class TicketsOverHttpIT extends TicketScene {

    @Autowired
    MockMvc http;

    @Test
    void aTicketIsOpenedSeenAndWithdrawn() throws Exception {
        var form = """
                {"type": "DATA_CHANGE", "customerId": "%s",
                 "details": {"phone": "13900001111", "facts": "地址有误", "subject": "地址变更"}}
                """.formatted(known());
        var answer = as(leader, write(post("/api/tickets"), form))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number", startsWith("T-2026-")))
                .andExpect(jsonPath("$.progress.zh").value("已受理"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var id = UUID.fromString(JsonPath.read(answer, "$.caseId"));
        task(id, Elements.DO_WORK);
        var withdrawal = "{\"contactId\": \"%s\", \"reason\": \"不需要了\"}".formatted(Ids.next());
        as(leader, write(post("/api/tickets/" + id + "/objection"), withdrawal)).andExpect(status().isConflict());
        as(leader, write(post("/api/tickets/" + id + "/withdrawal"), withdrawal))
                .andExpect(status().isOk());
        as(leader, get("/api/tickets/" + id))
                .andExpect(jsonPath("$.status").value("closed"))
                .andExpect(jsonPath("$.progress.en").value("closed"));
    }

    @Test
    void whatATypeNeedsIsAskedForFieldByField() throws Exception {
        as(leader, write(post("/api/tickets"), "{\"type\": \"REPAIR\", \"details\": {\"facts\": \"坏了\"}}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[*].field", hasItems("details.address", "details.fault")));
    }

    @Test
    void othersDoNotSeeIt() throws Exception {
        var id = tickets.open(draft(TicketType.DATA_CHANGE, customer(), null)).id();
        as(leader, get("/api/tickets/" + id)).andExpect(status().isOk());
        var elsewhere = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        as(elsewhere, get("/api/tickets/" + id)).andExpect(status().isNotFound());
    }

    /** Somebody whom the leader has added, and therefore sees. */
    private UUID known() {
        return customers
                .create(CustomerDraft.of("客户", phone), new Scope(Scope.Kind.TEAM, leader.id(), Set.of(team)))
                .id();
    }

    private static MockHttpServletRequestBuilder write(MockHttpServletRequestBuilder request, String body) {
        return request.header("Idempotency-Key", Ids.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Accounts.as(staff)));
    }
}
