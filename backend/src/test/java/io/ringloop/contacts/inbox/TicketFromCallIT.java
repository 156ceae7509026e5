package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls whose matters have to be done after them. Catalogue 100, 110, 147. */
@RingloopTest
class TicketFromCallIT {

    /** Wednesday, 10:00 in Shanghai. */
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String MATTER = """
            {"verified":"full","emotion":"calm",
             "matters":[{"reason1":"%s","reason2":"%s","result":"TO_BE_DONE","followUp":"ticket","need":"请寄一份说明书"}]}
            """;

    private static final String REPAIR = """
            {"type":"REPAIR","contactId":"%s","customerId":"%s","details":{"phone":"13900001111","facts":"空调不制冷","product":"空调",
             "fault":"不制冷","address":"世纪大道 1 号","warranty":true}}
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    Customers customers;

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Tasks tasks;

    TestLine line;
    Staff agent;
    Staff leader;
    UUID customer;
    UUID contact;

    @BeforeEach
    void aCall() {
        clock.moveTo(START);
        line = new TestLine(inbox, jdbc, clock);
        var team = people.team(people.centre());
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        var call = "1#" + Ids.next();
        customer = customers.create(CustomerDraft.of("客户", number(call))).id();
        line.tell(answeredCall(call, Objects.requireNonNull(agent.phone()).substring("PJSIP/".length())))
                .settle();
        contact = line.contact(call);
    }

    @Test
    void item100_whatIsToBeDoneBecomesATicketWithAnOwner() throws Exception {
        wrapUp("INQ", "INQ_USE");
        await().atMost(PATIENCE).until(() -> !links.casesOf(contact).isEmpty());
        var id = links.casesOf(contact).get(0);
        await().atMost(PATIENCE).until(() -> tasks.open(id, Elements.DO_WORK).isPresent());
        var file = cases.find(id).orElseThrow();
        assertThat(file.number()).startsWith("T-2026-");
        assertThat(file.owner()).isEqualTo(leader.id());
        assertThat(file.customerId()).isEqualTo(customer);
        as(leader, get("/api/tickets/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.type").value("OTHER"))
                .andExpect(jsonPath("$.reason").value("INQ_USE"))
                .andExpect(jsonPath("$.details.facts").value("请寄一份说明书"));
        overWithoutTask();
    }

    @Test
    void item100_theRepairOpenedOnTheLineTakesTheMatterOver() throws Exception {
        as(
                        agent,
                        json(post("/api/tickets"), REPAIR.formatted(contact, customer))
                                .header("Idempotency-Key", Ids.next().toString()))
                .andExpect(status().isCreated());
        wrapUp("REP", "REP_FAULT");
        overWithoutTask();
        assertThat(links.casesOf(contact)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from tickets.ticket where contact_id = :contact and matter_id is not null")
                        .param("contact", contact)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void wrapUp(String reason, String second) throws Exception {
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), MATTER.formatted(reason, second)))
                .andExpect(status().isOk());
    }

    /** Nothing is left for the agent to do. */
    private void overWithoutTask() {
        await().atMost(PATIENCE)
                .until(() -> "closed"
                        .equals(jdbc.sql("select state from contacts.contact where id = :id")
                                .param("id", contact)
                                .query(String.class)
                                .single()));
        assertThat(tasks.open(contact)).isEqualTo(List.of());
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(staff)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
