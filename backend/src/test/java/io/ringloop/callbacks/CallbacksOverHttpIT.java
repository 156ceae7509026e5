package io.ringloop.callbacks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.shared.Ids;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Callbacks over HTTP, and who gets to see which. */
class CallbacksOverHttpIT extends CallbackScene {

    @Autowired
    MockMvc http;

    @Test
    void aCallbackIsPlannedMovedAndCalledOff() throws Exception {
        var manager = people.in(people.centre(), Role.OPS_MANAGER);
        var wished = START.plus(Duration.ofHours(5)).toString();
        var form = """
                {"type": "PROMISED", "customerId": "%s", "matter": "发票何时寄出", "wishedAt": "%s"}
                """.formatted(customer, wished);
        var answer = as(manager, write(post("/api/callbacks"), form))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.anew").value(true))
                .andExpect(jsonPath("$.callback.number", startsWith("B-2026-")))
                .andExpect(jsonPath("$.callback.attemptAt").value(wished))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.callback.id");
        as(manager, write(post("/api/callbacks"), form))
                .andExpect(jsonPath("$.anew").value(false))
                .andExpect(jsonPath("$.callback.id").value(id));
        var later = START.plus(Duration.ofHours(7)).toString();
        as(manager, write(post("/api/callbacks/" + id + "/move"), "{\"at\": \"%s\"}".formatted(later)))
                .andExpect(jsonPath("$.summary.attemptAt").value(later));
        as(manager, write(post("/api/callbacks/" + id + "/calling-off"), "{\"reason\": \"已邮件答复\"}"))
                .andExpect(jsonPath("$.summary.result").value("calledOff"));
        as(manager, write(post("/api/callbacks/" + id + "/settlement"), "{\"result\": \"satisfied\"}"))
                .andExpect(status().isConflict());
    }

    @Test
    void aTimeThatIsPastIsNoWish() throws Exception {
        var form = """
                {"type": "PROMISED", "customerId": "%s", "wishedAt": "%s"}
                """.formatted(customer, START.minusSeconds(60));
        as(people.in(people.centre(), Role.OPS_MANAGER), write(post("/api/callbacks"), form))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void whoLeadsTheTeamSeesItsCallbacksAndOthersDoNot() throws Exception {
        var id = promised();
        task(id, Elements.TAKE_CALLBACK);
        as(people.in(team, Role.TEAM_LEADER), get("/api/callbacks"))
                .andExpect(jsonPath("$.items[*].id", contains(id.toString())));
        as(agent, get("/api/callbacks/" + id)).andExpect(status().isOk());
        var elsewhere = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        as(elsewhere, get("/api/callbacks"))
                .andExpect(jsonPath("$.items.length()").value(0));
        as(elsewhere, get("/api/callbacks/" + id)).andExpect(status().isNotFound());
        as(colleague, get("/api/callbacks/" + id)).andExpect(status().isNotFound());
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
