package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signals that were set aside can be seen, tried again and dropped, and all that is on record. */
@RingloopTest
class RejectedSignalsIT {

    private static final String PATH = "/api/rejected-signals";

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

    TestLine line;
    Staff operations;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from contacts.rejected").update();
        line = new TestLine(inbox, jdbc, clock);
        operations = people.in(people.centre(), Role.OPS_MANAGER);
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.with(TestStaff.signedIn(staff)).with(csrf()).contentType(MediaType.APPLICATION_JSON));
    }

    /** As an error of the application would have left it: the call ended, but its end was set aside. */
    private List<PbxSignal> endSetAside() {
        var signals = line.signals(abandonedCall("1", 2));
        inbox.received(signals.subList(0, 6));
        line.settle();
        var end = signals.get(6);
        setAside(end, "channel-ended", """
                {"channel":{"uniqueid":"1","linkedid":"1","name":"PJSIP/trunk-1","state":"Up"},"cause":16}
                """);
        return signals;
    }

    private void setAside(PbxSignal signal, String type, String event) {
        jdbc.sql("""
                        insert into contacts.rejected (pbx, epoch, ordinal, received_at, type, event, error, rejected_at)
                        values (:pbx, :epoch, :ordinal, '2026-11-20Z', :type, :event::jsonb, 'told to fail', '2026-11-20Z')
                        """)
                .param("pbx", signal.pbx())
                .param("epoch", signal.epoch())
                .param("ordinal", signal.ordinal())
                .param("type", type)
                .param("event", event)
                .update();
    }

    private static String at(PbxSignal signal) {
        return PATH + "/" + signal.pbx() + "/" + signal.epoch() + "/" + signal.ordinal();
    }

    private List<String> facts(PbxSignal signal) {
        return jdbc.sql(
                        "select kind || ' ' || actor from archive.fact where subject_type = 'signal' and subject_id = :id")
                .param("id", at(signal).substring(PATH.length() + 1))
                .query(String.class)
                .list();
    }

    @Test
    void signalTriedAgainDoesWhatItWouldHaveDone() throws Exception {
        var end = endSetAside().get(6);
        assertThat(line.column("1", "outcome")).isNull();
        as(operations, get(PATH))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].reason").value("told to fail"))
                .andExpect(jsonPath("$.items[0].type").value("channel-ended"))
                .andExpect(jsonPath("$.items[0].readable").value(true));
        as(operations, post(at(end) + "/retry")).andExpect(status().isNoContent());
        assertThat(line.column("1", "outcome")).isEqualTo("short-abandoned");
        assertThat(line.contacts()).isEqualTo(1);
        as(operations, get(PATH)).andExpect(jsonPath("$.items", hasSize(0)));
        assertThat(facts(end)).containsExactly("signal-retried " + operations.id());
        as(operations, post(at(end) + "/retry"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("signal-not-rejected"));
    }

    @Test
    void signalThatFailsAgainStaysOnTheList() throws Exception {
        var signal = line.signals(abandonedCall("1", 2)).get(0);
        setAside(signal, "of-a-later-version", "{}");
        as(operations, post(at(signal) + "/retry"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("signal-refused-again"));
        as(operations, get(PATH)).andExpect(jsonPath("$.items", hasSize(1)));
        assertThat(facts(signal)).isEmpty();
    }

    @Test
    void unreadableSignalCanOnlyBeDroppedAndWithAReason() throws Exception {
        line.tell(new Unreadable("Hangup", "no Uniqueid", "Event: Hangup")).settle();
        var signal = new PbxSignal(
                line.pbx, epoch(), 1, clock.instant(), abandonedCall("1", 2).get(0));
        as(operations, get(PATH)).andExpect(jsonPath("$.items[0].readable").value(false));
        as(operations, post(at(signal) + "/retry"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("signal-unreadable"));
        as(operations, post(at(signal) + "/drop").content("{\"reason\":\" \"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        as(operations, post(at(signal) + "/drop").content("{\"reason\":\"half a message\"}"))
                .andExpect(status().isNoContent());
        as(operations, get(PATH)).andExpect(jsonPath("$.items", hasSize(0)));
        assertThat(facts(signal)).containsExactly("signal-dropped " + operations.id());
    }

    private UUID epoch() {
        return jdbc.sql("select epoch from contacts.inbox_cursor where pbx = :pbx")
                .param("pbx", line.pbx)
                .query(UUID.class)
                .single();
    }

    @Test
    void listIsPagedAndOnlyForThoseWhoRepair() throws Exception {
        for (var signal : line.signals(abandonedCall("1", 2))) {
            setAside(signal, "unreadable", "{}");
        }
        var seen = new ArrayList<Integer>();
        @Nullable String next = "";
        while (next != null) {
            var page = as(operations, get(PATH).param("limit", "3").param("cursor", next))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            seen.addAll(JsonPath.<List<Integer>>read(page, "$.items[*].ordinal"));
            List<String> cursors = JsonPath.read(page, "$..next");
            next = cursors.isEmpty() ? null : cursors.get(0);
        }
        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
        as(people.in(people.centre(), Role.ADMINISTRATOR), get(PATH)).andExpect(status().isOk());
        as(people.in(people.centre(), Role.AUDITOR), get(PATH)).andExpect(status().isForbidden());
        as(people.agent(), get(PATH)).andExpect(status().isForbidden());
    }
}
