package io.ringloop.control.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.RecordingOutboxHandler;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Messages that were given up can be seen, delivered anew and dropped, and all that is on record. */
@RingloopTest
class StuckMessagesIT {

    private static final String PATH = "/api/stuck-messages";

    @Autowired
    MockMvc http;

    @Autowired
    Outbox outbox;

    @Autowired
    RecordingOutboxHandler handler;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    Staff operations;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from shared.outbox_message where state = 'parked'").update();
        handler.clear();
        operations = people.in(people.centre(), Role.OPS_MANAGER);
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.with(TestStaff.signedIn(staff)).with(csrf()).contentType(MediaType.APPLICATION_JSON));
    }

    /** A message that failed for the last time. */
    private UUID parked(String key) {
        handler.ready(false);
        outbox.send(RecordingOutboxHandler.TOPIC, key, Map.of());
        jdbc.sql("update shared.outbox_message set attempts = 19 where key = :key")
                .param("key", key)
                .update();
        handler.failNext();
        handler.ready(true);
        await().until(() -> "parked".equals(state(key)));
        return jdbc.sql("select id from shared.outbox_message where key = :key")
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    private String state(String key) {
        return jdbc.sql("select state from shared.outbox_message where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private List<String> facts(UUID id) {
        return jdbc.sql(
                        "select kind || ' ' || actor from archive.fact where subject_type = 'message' and subject_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    @Test
    void messageDeliveredAnewArrivesOnce() throws Exception {
        var key = Ids.next().toString();
        var id = parked(key);
        as(operations, get(PATH))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].topic").value(RecordingOutboxHandler.TOPIC))
                .andExpect(jsonPath("$.items[0].attempts").value(20))
                .andExpect(jsonPath("$.items[0].error").value("java.lang.IllegalStateException: told to fail"));
        assertThat(handler.keys()).isEmpty();
        as(operations, post(PATH + "/" + id + "/retry")).andExpect(status().isNoContent());
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(key));
        assertThat(facts(id)).containsExactly("message-retried " + operations.id());
        as(operations, get(PATH)).andExpect(jsonPath("$.items", hasSize(0)));
        as(operations, post(PATH + "/" + id + "/retry"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("message-not-parked"));
    }

    @Test
    void droppedMessageIsNeverDeliveredAndItsKeyStaysTaken() throws Exception {
        var key = Ids.next().toString();
        var id = parked(key);
        as(operations, post(PATH + "/" + id + "/drop").content("{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        as(operations, post(PATH + "/" + id + "/drop").content("{\"reason\":\"the receiver is gone\"}"))
                .andExpect(status().isNoContent());
        assertThat(facts(id)).containsExactly("message-dropped " + operations.id());
        var next = Ids.next().toString();
        outbox.send(RecordingOutboxHandler.TOPIC, key, Map.of());
        outbox.send(RecordingOutboxHandler.TOPIC, next, Map.of());
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(next));
        assertThat(state(key)).isEqualTo("dropped");
    }

    @Test
    void listIsPagedAndOnlyForThoseWhoRepair() throws Exception {
        var ids = List.of(parked(Ids.next().toString()), parked(Ids.next().toString()));
        var first = as(operations, get(PATH).param("limit", "1"))
                .andExpect(jsonPath("$.items[0].id").value(ids.get(0).toString()))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        as(operations, get(PATH).param("limit", "1").param("cursor", next))
                .andExpect(jsonPath("$.items[0].id").value(ids.get(1).toString()))
                .andExpect(jsonPath("$.next").doesNotExist());
        as(people.in(people.centre(), Role.ADMINISTRATOR), get(PATH)).andExpect(status().isOk());
        as(people.agent(), get(PATH)).andExpect(status().isForbidden());
    }
}
