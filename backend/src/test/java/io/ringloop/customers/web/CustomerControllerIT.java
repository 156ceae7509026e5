package io.ringloop.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RingloopTest
class CustomerControllerIT {

    @Autowired
    MockMvc http;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    Staff agent;
    String number;

    @BeforeEach
    void hire() {
        agent = staff.in(staff.centre(), Role.AGENT);
        number = "137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    @Test
    void aRepeatedQuickCreateAddsOneCustomer() throws Exception {
        var key = Ids.next().toString();
        var body = "{\"name\":\"快建\",\"numbers\":[\"" + number + "\"]}";
        var first = id(
                as(agent, post("/api/customers").header("Idempotency-Key", key).content(body))
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"0\"")));
        var second = id(
                as(agent, post("/api/customers").header("Idempotency-Key", key).content(body)));
        assertThat(second).isEqualTo(first);
        as(agent, get("/api/customers").param("q", number))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].name").value("快建"))
                .andExpect(jsonPath("$.items[0].number").value(number));
        as(agent, post("/api/customers").content(body)).andExpect(status().isBadRequest());
    }

    @Test
    void aFormWithoutANameIsRefusedAtTheField() throws Exception {
        as(
                        agent,
                        post("/api/customers")
                                .header("Idempotency-Key", Ids.next().toString())
                                .content("{\"numbers\":[\"\"]}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[1].field").value("numbers[0]"));
    }

    @Test
    void ofTwoChangesToOneVersionTheSecondIsRefused() throws Exception {
        var id = id(as(
                agent,
                post("/api/customers")
                        .header("Idempotency-Key", Ids.next().toString())
                        .content("{\"name\":\"甲\"}")));
        as(agent, change(id, 0, "乙")).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        as(agent, change(id, 0, "丙"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.slug").value("stale-version"));
        as(agent, get("/api/customers/{id}", id))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.name").value("乙"))
                .andExpect(jsonPath("$.consent.calls").value(false));
    }

    @Test
    void everyLookAndChangeIsRecordedWithItsPersonalPartSealed() throws Exception {
        var id = id(as(
                agent,
                post("/api/customers")
                        .header("Idempotency-Key", Ids.next().toString())
                        .content("{\"name\":\"记录在案\",\"numbers\":[\"" + number + "\"]}")));
        as(agent, get("/api/customers/{id}", id)).andExpect(status().isOk());
        as(agent, change(id, 0, "改名")).andExpect(status().isOk());
        var facts = jdbc.sql("""
                        select kind || ' ' || actor || ' ' || (personal is not null) || ' ' || data as text
                          from archive.fact where kind like 'customer-%' and subject_id = :id order by at, id
                        """).param("id", id).query(String.class).list();
        assertThat(facts).hasSize(3).noneMatch(text -> text.contains("记录在案") || text.contains(number));
        assertThat(facts.get(0)).startsWith("customer-added " + agent.id() + " true");
        assertThat(facts.get(1)).startsWith("customer-viewed " + agent.id() + " false");
        assertThat(facts.get(2)).startsWith("customer-changed " + agent.id() + " true");
    }

    @Test
    void aDuplicateIsMergedAndItsAddressLeadsToTheSurvivor() throws Exception {
        var duplicate = id(as(
                agent,
                post("/api/customers")
                        .header("Idempotency-Key", Ids.next().toString())
                        .content("{\"name\":\"重复\",\"numbers\":[\"" + number + "\"]}")));
        var survivor = id(as(
                agent,
                post("/api/customers")
                        .header("Idempotency-Key", Ids.next().toString())
                        .content("{\"name\":\"留下\"}")));
        as(
                        agent,
                        post("/api/customers/{id}/merge", duplicate)
                                .header("If-Match", "\"0\"")
                                .content("{\"into\":\"" + survivor + "\"}"))
                .andExpect(jsonPath("$.numbers[0].dialled").value(number));
        as(agent, get("/api/customers/{id}", duplicate))
                .andExpect(jsonPath("$.id").value(survivor));
    }

    private ResultActions as(Staff person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(person))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON));
    }

    private static MockHttpServletRequestBuilder change(String id, int version, String name) {
        return put("/api/customers/{id}", id)
                .header("If-Match", "\"" + version + "\"")
                .content("{\"name\":\"" + name + "\"}");
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
    }
}
