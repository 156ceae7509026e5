package io.ringloop.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluations.EvaluationDraft;
import io.ringloop.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Evaluations over HTTP: who sees which, what each may do, and the figures. Catalogue 19, 178, 181, 182. */
class QualityResultsIT extends EvaluationScene {

    private static final String PERIOD = "from=2026-11-17T00:00:00Z&until=2026-11-19T00:00:00Z";

    @Test
    void anEvaluationIsBegunMarkedReadAndAnsweredOverHttp() throws Exception {
        var contact = call(agent, START.minusSeconds(600));
        var begun = send(
                        qa,
                        post("/api/evaluations"),
                        Map.of("origin", "manual", "source", "contact", "sourceId", contact))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.row.state").value("planned"))
                .andExpect(jsonPath("$.open.step").value("evaluate"))
                .andExpect(jsonPath("$.proposals[?(@.item == 'C3')].why", contains("not-recorded")))
                .andExpect(jsonPath("$.proposals[?(@.item == 'B2')].why", contains("no-knowledge-base")))
                .andReturn();
        String told = JsonPath.read(begun.getResponse().getContentAsString(), "$.row.id");
        var id = UUID.fromString(told);
        read(agent, "/api/evaluations/" + id, 404);
        read(leader, "/api/evaluations/" + id, 404);
        var marks = Map.of("findings", marks(Map.of("A2", 4)));
        send(qa, put("/api/evaluations/" + id + "/draft"), marks).andExpect(status().isNoContent());
        read(qa, "/api/evaluations/" + id, 200)
                .andExpect(jsonPath("$.open.findings.problem").value("未回应客户情绪"));
        send(qa, post("/api/evaluations/" + id + "/score"), marks)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scores[0].score").value(98.0))
                .andExpect(jsonPath("$.open").doesNotExist());
        await(id, EvaluationState.RELEASED);
        send(leader, post("/api/evaluations/" + id + "/open"), Map.of()).andExpect(status().isNotFound());
        send(agent, post("/api/evaluations/" + id + "/open"), Map.of())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.row.state").value("delivered"))
                .andExpect(jsonPath("$.scores[0].findings.related", contains("C-2026-000001")));
        send(
                        agent,
                        post("/api/evaluations/" + id + "/answer"),
                        Map.of("appeal", Map.of("items", List.of("A2"), "reason", "已安抚")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.row.state").value("appealed"))
                .andExpect(jsonPath("$.appeal.items", contains("A2")));
        read(leader, "/api/evaluations/" + id + "/proof", 200)
                .andExpect(jsonPath("$.intact").value(true));
        send(agent, post("/api/evaluations"), Map.of("origin", "manual", "source", "contact", "sourceId", contact))
                .andExpect(status().isForbidden());
    }

    @Test
    void item182_resultsPerAgentUnitAndItemAreCountedAndOpenTheirRows() throws Exception {
        released(marks(Map.of("A2", 0)));
        released(marks(Map.of("B1", 0)));
        var visit = begin(
                        new EvaluationDraft(
                                EvaluationOrigin.MYSTERY,
                                Source.VISIT,
                                null,
                                null,
                                agent.id().value(),
                                START.minusSeconds(60),
                                null),
                        qa)
                .id();
        evaluations.score(visit, qa, marks(Map.of()), null);
        await(visit, EvaluationState.RELEASED);
        begin(call(agent, START.minusSeconds(60)));
        // 90 and 79 count one each, the mystery customer's 100 half: 219 / 2.5
        results(leader, "by=agent")
                .andExpect(jsonPath("$.goodFrom").value(90))
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].key").value(agent.id().toString()))
                .andExpect(jsonPath("$.rows[0].name").value("测试 Test"))
                .andExpect(jsonPath("$.rows[0].evaluated").value(3))
                .andExpect(jsonPath("$.rows[0].mystery").value(1))
                .andExpect(jsonPath("$.rows[0].mean").value(87.6))
                .andExpect(jsonPath("$.rows[0].good").value(2))
                .andExpect(jsonPath("$.rows[0].failed").value(1))
                .andExpect(jsonPath("$.items[0].item").value("A2"))
                .andExpect(jsonPath("$.items[0].answered").value(3))
                .andExpect(jsonPath("$.items[0].lost").value(1))
                .andExpect(jsonPath("$.items[0].share").value(0.6667));
        results(leader, "by=unit").andExpect(jsonPath("$.rows[0].key").value(team.toString()));
        results(leader, "by=origin&agent=" + agent.id())
                .andExpect(jsonPath("$.rows[*].key", contains("manual", "mystery")));
        results(agent, "by=form").andExpect(jsonPath("$.rows[*].key", contains("general")));
        results(people.in(people.team(centre), Role.TEAM_LEADER), "by=agent").andExpect(jsonPath("$.rows", hasSize(0)));
        read(leader, "/api/evaluations?" + PERIOD, 200).andExpect(jsonPath("$.items", hasSize(3)));
        read(qa, "/api/evaluations?agent=" + agent.id(), 200).andExpect(jsonPath("$.items", hasSize(4)));
        read(qa, "/api/evaluations?released=true&agent=" + agent.id(), 200).andExpect(jsonPath("$.items", hasSize(3)));
        read(agent, "/api/evaluations?state=released", 200).andExpect(jsonPath("$.items", hasSize(3)));
        read(people.agentIn(team), "/api/evaluations", 200).andExpect(jsonPath("$.items", hasSize(0)));
    }

    private ResultActions results(Staff as, String query) throws Exception {
        return read(as, "/api/quality-results?" + query + "&" + PERIOD, 200);
    }

    private ResultActions read(Staff as, String path, int status) throws Exception {
        return http.perform(get(path).with(Accounts.as(as))).andExpect(status().is(status));
    }

    private ResultActions send(Staff as, MockHttpServletRequestBuilder request, Map<String, ?> body) throws Exception {
        return http.perform(request.with(Accounts.as(as))
                .header("Idempotency-Key", Ids.next())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.write(new HashMap<>(body))));
    }
}
