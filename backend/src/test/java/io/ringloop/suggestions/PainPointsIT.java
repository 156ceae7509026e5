package io.ringloop.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What agents hear that customers need, and what operations make of it. Catalogue 150. */
@RingloopTest
class PainPointsIT {

    private static final String NEED = "{\"kind\":\"need\",\"product\":\"净水器\",\"words\":\"想按周末预约安装\"}";

    @Autowired
    MockMvc http;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    Staff agent;
    Staff leader;
    Staff manager;

    @BeforeEach
    void people() {
        var centre = people.centre();
        var team = people.team(centre);
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        manager = people.in(centre, Role.OPS_MANAGER);
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(staff)).with(csrf()));
    }

    private ResultActions report(String key, String body) throws Exception {
        return as(
                agent,
                post("/api/pain-points")
                        .header(Idempotency.HEADER, key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private String reported() throws Exception {
        var answer = report(Ids.next().toString(), NEED).andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private ResultActions decide(Staff by, String id, int version, String status) throws Exception {
        return as(
                by,
                post("/api/pain-points/" + id + "/decision")
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"status\":\"%s\",\"answer\":\"下季度排期\"}".formatted(status)));
    }

    private ResultActions list(Staff reader, String state) throws Exception {
        return as(reader, get("/api/pain-points").param("state", state)).andExpect(status().isOk());
    }

    @Test
    void item150_whatAnAgentReportsIsSeenByLeaderAndOperationsAndBySomeoneElseNot() throws Exception {
        var id = reported();
        list(agent, "open").andExpect(jsonPath("$.items[*].id", contains(id)));
        list(leader, "open").andExpect(jsonPath("$.items[*].id", contains(id)));
        list(manager, "open").andExpect(jsonPath("$.items[*].id", hasItem(id)));
        list(people.agent(), "open").andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void item150_operationsDecideAndTheReporterReadsTheAnswer() throws Exception {
        var id = reported();
        decide(leader, id, 0, "planned").andExpect(status().isForbidden());
        decide(manager, id, 0, "planned").andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        decide(manager, id, 0, "declined").andExpect(status().isPreconditionFailed());
        list(agent, "open")
                .andExpect(jsonPath("$.items[0].status").value("planned"))
                .andExpect(jsonPath("$.items[0].answer").value("下季度排期"))
                .andExpect(jsonPath("$.items[0].decidedBy").value(manager.displayName()));
        decide(manager, id, 1, "done").andExpect(status().isOk());
        list(agent, "open").andExpect(jsonPath("$.items", empty()));
        list(agent, "over").andExpect(jsonPath("$.items[*].id", contains(id)));
        assertThat(facts(id)).containsExactly("pain-point-reported", "pain-point-decided", "pain-point-decided");
    }

    @Test
    void reportedTwiceWithOneKeyItIsOne() throws Exception {
        var key = Ids.next().toString();
        report(key, NEED).andExpect(status().isCreated());
        report(key, NEED);
        list(agent, "open").andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void emptyOrUnknownIsRefusedAtTheField() throws Exception {
        report(Ids.next().toString(), "{\"kind\":\"wish\",\"words\":\" \"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem("kind")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("words")));
        list(agent, "open").andExpect(jsonPath("$.items[*].words", not(hasItem(" "))));
    }

    private List<String> facts(String id) {
        return jdbc.sql(
                        "select kind from archive.fact where subject_type = 'pain-point' and subject_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
