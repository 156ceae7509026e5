package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.shared.Ids;
import java.time.ZoneOffset;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees a contact without having served it, and what they are told. */
@RingloopTest
class ContactSightIT {

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
    TaskService tasks;

    TestLine line;
    Staff agent;
    String phone;

    @BeforeEach
    void begin() {
        line = new TestLine(inbox, jdbc, clock);
        agent = people.agent();
        phone = Objects.requireNonNull(agent.phone()).substring("PJSIP/".length());
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(staff)).with(csrf()));
    }

    @Test
    void whoeverHasTheCallbackInHandSeesWhatItIsAbout() throws Exception {
        line.tell(abandonedCall("1#seen", 30)).settle();
        var contact = line.contact("1#seen");
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(contact.toString())
                        .taskDefinitionKey(Elements.CALL_BACK)
                        .count()
                == 1);
        as(agent, get("/api/contacts/" + contact)).andExpect(status().isNotFound());
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(contact.toString())
                .singleResult()
                .getId();
        as(agent, post("/api/tasks/" + task + "/claim").header("If-Match", "\"0\""))
                .andExpect(status().isOk());
        as(agent, get("/api/contacts/" + contact)).andExpect(status().isOk());
        as(people.agent(), get("/api/contacts/" + contact)).andExpect(status().isNotFound());
    }

    @Test
    void whatWasHandedOverIsToldToTheNextAgent() throws Exception {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        var contact = line.contact("1");
        jdbc.sql("""
                        insert into contacts.transfer
                            (id, contact_id, from_staff, target_kind, target, reason, summary, promised, warm, asked_at)
                        values (:id, :contact, :from, 'queue', 'complaint', 'SKILL', 'address checked', 'today', true, :at)
                        """)
                .param("id", Ids.next())
                .param("contact", contact)
                .param("from", agent.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        as(agent, get("/api/contacts/" + contact)).andExpect(jsonPath("$.handovers", hasSize(0)));
        jdbc.sql("update contacts.transfer set done_at = asked_at where contact_id = :contact")
                .param("contact", contact)
                .update();
        as(agent, get("/api/contacts/" + contact))
                .andExpect(jsonPath("$.handovers[0].from.displayName").value(agent.displayName()))
                .andExpect(jsonPath("$.handovers[0].toQueue.key").value("complaint"))
                .andExpect(jsonPath("$.handovers[0].summary").value("address checked"))
                .andExpect(jsonPath("$.handovers[0].promised").value("today"))
                .andExpect(jsonPath("$.handovers[0].warm").value(true));
    }
}
