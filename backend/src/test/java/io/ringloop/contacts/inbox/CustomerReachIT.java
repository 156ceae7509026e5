package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.Cases;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Which customers an agent can see: those of the own contacts and tasks, and who tells a whole number. */
@RingloopTest
class CustomerReachIT {

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
    Tasks tasks;

    @Autowired
    Cases cases;

    TestLine line;
    Staff agent;
    String id;

    @BeforeEach
    void begin() {
        line = new TestLine(inbox, jdbc, clock);
        agent = people.agentIn(people.team(people.centre()));
        id = "1#" + Ids.next();
    }

    private Customer customer(String name, String number) {
        return customers.create(CustomerDraft.of(name, number));
    }

    private static String mobile() {
        return "137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private static String phone(Staff of) {
        return Objects.requireNonNull(of.phone()).substring("PJSIP/".length());
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(staff))
                .with(csrf())
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON));
    }

    private void sees(Staff staff, Customer customer, boolean seen) throws Exception {
        as(staff, get("/api/customers/" + customer.id())).andExpect(seen ? status().isOk() : status().isNotFound());
    }

    private List<String> lookUps(Customer customer) {
        return jdbc.sql("select actor::text from archive.fact where kind = 'customer-looked-up' and subject_id = :id")
                .param("id", customer.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void customerOfNobodysContactIsFoundOnlyByTheWholeNumberAndThatIsRecorded() throws Exception {
        var number = mobile();
        var hidden = customer("不公开" + number, number);
        as(agent, get("/api/customers").param("q", hidden.name())).andExpect(jsonPath("$.items", hasSize(0)));
        as(agent, get("/api/customers").param("q", number.substring(0, 10))).andExpect(jsonPath("$.items", hasSize(0)));
        as(agent, get("/api/customers")).andExpect(jsonPath("$.items", hasSize(0)));
        assertThat(lookUps(hidden)).isEmpty();
        as(agent, get("/api/customers").param("q", "+86 " + number))
                .andExpect(jsonPath("$.items[*].name", containsInAnyOrder(hidden.name())));
        assertThat(lookUps(hidden)).containsExactly(agent.id().toString());
        sees(agent, hidden, false);
        as(agent, put("/api/customers/" + hidden.id()).content("{\"name\":\"改\"}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.slug").value("customer-not-found"));
        as(agent, post("/api/customers/" + hidden.id() + "/merge").content("{\"into\":\"" + hidden.id() + "\"}"))
                .andExpect(status().isNotFound());
        var leader = people.in(people.centre(), Role.TEAM_LEADER);
        as(leader, get("/api/customers").param("q", hidden.name())).andExpect(jsonPath("$.items", hasSize(0)));
        sees(leader, hidden, false);
        as(leader, get("/api/customers").param("q", number)).andExpect(jsonPath("$.items", hasSize(1)));
        assertThat(lookUps(hidden))
                .containsExactly(agent.id().toString(), leader.id().toString());
        var manager = people.in(people.centre(), Role.OPS_MANAGER);
        as(manager, get("/api/customers").param("q", hidden.name())).andExpect(jsonPath("$.items", hasSize(1)));
        sees(manager, hidden, true);
        assertThat(lookUps(hidden)).hasSize(2);
    }

    @Test
    void item243_aLeaderSeesWhomTheTeamServedAndNoOtherLeaderDoes() throws Exception {
        var caller = customer("服务过" + mobile(), number(id));
        var leader = people.in(agent.unitId(), Role.TEAM_LEADER);
        sees(leader, caller, false);
        line.tell(answeredCall(id, phone(agent)).subList(0, 7)).settle();
        await().untilAsserted(() -> sees(leader, caller, true));
        clock.advance(Duration.ofDays(30));
        sees(leader, caller, true);
        sees(agent, caller, false);
        as(leader, get("/api/customers")).andExpect(jsonPath("$.items[*].name", contains(caller.name())));
        as(leader, get("/api/customers").param("q", caller.name())).andExpect(jsonPath("$.items", hasSize(1)));
        as(leader, get("/api/customers").param("q", number(id))).andExpect(jsonPath("$.items", hasSize(1)));
        assertThat(lookUps(caller)).isEmpty();
        var neighbour = people.in(people.team(agent.centreId()), Role.TEAM_LEADER);
        sees(neighbour, caller, false);
        as(neighbour, get("/api/customers")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void item243_aLeaderSeesWhoseCaseTheTeamHasOrTheLeaderOwns() throws Exception {
        var complains = customer("投诉" + mobile(), mobile());
        var leader = people.in(agent.unitId(), Role.TEAM_LEADER);
        var neighbour = people.in(people.team(agent.centreId()), Role.TEAM_LEADER);
        var file = cases.open(new CaseDraft(
                Ids.next(),
                CaseKind.TICKET,
                "漏水",
                complains.id(),
                null,
                null,
                "call",
                agent.unitId(),
                leader.id(),
                Set.of(),
                clock.instant().plus(Duration.ofDays(1)),
                clock.instant(),
                null,
                "漏水"));
        sees(leader, complains, true);
        sees(neighbour, complains, false);
        jdbc.sql("update cases.case_file set owner_id = :owner where id = :id")
                .param("owner", neighbour.id().value())
                .param("id", file.id())
                .update();
        sees(neighbour, complains, true);
        as(neighbour, get("/api/customers")).andExpect(jsonPath("$.items[*].name", contains(complains.name())));
    }

    @Test
    void item243_aLeaderWhoAddsACustomerSeesThemForTheDay() throws Exception {
        var leader = people.in(agent.unitId(), Role.TEAM_LEADER);
        var name = "新客" + mobile();
        as(
                        leader,
                        post("/api/customers")
                                .header("Idempotency-Key", Ids.next().toString())
                                .content("{\"name\":\"" + name + "\"}"))
                .andExpect(status().isCreated());
        as(leader, get("/api/customers").param("q", name)).andExpect(jsonPath("$.items", hasSize(1)));
        clock.advance(Duration.ofHours(25));
        as(leader, get("/api/customers").param("q", name)).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void whoServesAContactSeesItsCandidatesUntilTheTimeIsOver() throws Exception {
        var one = customer("甲", number(id));
        var two = customer("乙", number(id));
        line.tell(answeredCall(id, phone(agent)).subList(0, 7)).settle();
        await().untilAsserted(() -> sees(agent, one, true));
        sees(agent, two, true);
        sees(people.agent(), one, false);
        as(agent, get("/api/customers")).andExpect(jsonPath("$.items[*].name", containsInAnyOrder("甲", "乙")));
        as(agent, get("/api/customers").param("q", number(id))).andExpect(jsonPath("$.items", hasSize(2)));
        assertThat(lookUps(one)).isEmpty();
        clock.advance(Duration.ofHours(13));
        sees(agent, one, false);
    }

    @Test
    void callerFromAnotherPhoneIsSeenOnceIdentified() throws Exception {
        var number = mobile();
        var caller = customer("借电话", number);
        line.tell(answeredCall(id, phone(agent)).subList(0, 7)).settle();
        as(agent, get("/api/customers").param("q", number)).andExpect(jsonPath("$.items", hasSize(1)));
        sees(agent, caller, false);
        as(
                        agent,
                        put("/api/contacts/" + line.contact(id) + "/customer")
                                .content("{\"customerId\":\"" + caller.id() + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.customer.name").value("借电话"));
        sees(agent, caller, true);
    }

    @Test
    void newCustomerIsSeenByWhoAddedIt() throws Exception {
        var name = "新客" + mobile();
        as(
                        agent,
                        post("/api/customers")
                                .header("Idempotency-Key", Ids.next().toString())
                                .content("{\"name\":\"" + name + "\"}"))
                .andExpect(status().isCreated());
        as(agent, get("/api/customers").param("q", name)).andExpect(jsonPath("$.items", hasSize(1)));
        as(people.agent(), get("/api/customers").param("q", name)).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void whoTakesACallbackSeesEverybodyWhoMayHaveCalled() throws Exception {
        var caller = customer("待回电", number(id));
        customer("同一号码", number(id));
        line.tell(abandonedCall(id, 60)).settle();
        await().until(() -> !tasks.open(line.contact(id)).isEmpty());
        var task = tasks.open(line.contact(id)).get(0);
        sees(agent, caller, false);
        as(agent, post("/api/tasks/" + task.id() + "/claim")).andExpect(status().isOk());
        sees(agent, caller, true);
    }
}
