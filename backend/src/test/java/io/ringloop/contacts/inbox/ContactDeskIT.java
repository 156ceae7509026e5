package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Staff;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an agent does with a contact, over HTTP. */
@RingloopTest
class ContactDeskIT {

    private static final String GOOD = """
            {"verified":"full","emotion":"calm","anonymousReason":"REFUSED",
             "matters":[{"reason1":"INQ","reason2":"INQ_USE","result":"ANSWERED","solution":"explained","followUp":"none"}]}
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
    Presences presences;

    @Autowired
    Customers customers;

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

    private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private UUID ended() {
        line.tell(answeredCall("1", phone)).settle();
        return line.contact("1");
    }

    private List<String> open(UUID contact) {
        return tasks.createTaskQuery().processInstanceBusinessKey(contact.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    @Test
    void callInHandIsShownWithEverybodyWhoMayBeCalling() throws Exception {
        var id = "1#" + Ids.next();
        for (var name : List.of("甲", "乙")) {
            customers.create(CustomerDraft.of(name, number(id)).marked(new Customer.Marks(false, true, true, false)));
        }
        line.tell(answeredCall(id, phone).subList(0, 7)).settle();
        as(agent, get("/api/calls/current"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.call.state").value("talking"))
                .andExpect(jsonPath("$.call.candidates[*].name", containsInAnyOrder("甲", "乙")))
                .andExpect(jsonPath("$.call.script.text.zh").exists());
        var shown = as(agent, get("/api/contacts/" + line.contact(id)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.routing.decisionId").exists())
                .andExpect(jsonPath("$.closing.text.zh").value("感谢您的来电，祝您生活愉快！"))
                .andExpect(jsonPath("$.visits", hasSize(1)))
                .andExpect(jsonPath("$.customer").doesNotExist());
        String instance = JsonPath.read(shown.andReturn().getResponse().getContentAsString(), "$.instanceId");
        as(agent, get("/api/instances/" + instance + "/timeline"))
                .andExpect(
                        jsonPath("$.items[?(@.kind=='decision')].data.decision").value("contact-routing"));
    }

    @Test
    void item133_draftIsSavedByVersion() throws Exception {
        var contact = ended();
        var form = json(put("/api/contacts/" + contact + "/form"), "{\"note\":\"draft\",\"matters\":[{}]}");
        as(agent, form.header("If-Match", "\"0\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.version").value(1));
        as(
                        agent,
                        json(put("/api/contacts/" + contact + "/form"), "{\"note\":\"other\"}")
                                .header("If-Match", "\"0\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.slug").value("stale-version"));
        as(agent, get("/api/contacts/" + contact))
                .andExpect(jsonPath("$.form.values.note").value("draft"));
    }

    @Test
    void item134_incompleteWrapUpNamesEveryFieldInTheLanguageOfTheReader() throws Exception {
        var contact = ended();
        var body = "{\"matters\":[{\"reason1\":\"REP\",\"result\":\"TO_BE_DONE\",\"followUp\":\"none\"}]}";
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), body).header("Accept-Language", "zh-CN"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder(
                                "customerId", "verified", "emotion", "matters[0].reason2", "matters[0].followUp")))
                .andExpect(jsonPath("$.errors[*].detail", hasItem("请填写此项。")));
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), body).header("Accept-Language", "en"))
                .andExpect(
                        jsonPath("$.errors[*].detail", hasItem("The result demands: ticket. It cannot be left out.")));
    }

    @Test
    void wrappedUpContactIsClosedAndItsAgentFree() throws Exception {
        var contact = ended();
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), GOOD)).andExpect(status().isOk());
        assertThat(presences.of(agent).state()).isNotEqualTo(PresenceState.AFTER_CALL);
        await().until(() -> "closed".equals(line.column("1", "state")));
        as(agent, get("/api/contacts/" + contact))
                .andExpect(jsonPath("$.state").value("closed"))
                .andExpect(jsonPath("$.matters", hasSize(1)));
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), GOOD))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("contact-closed"));
    }

    @Test
    void eachMatterThatDemandsItBecomesATask() throws Exception {
        var contact = ended();
        var body = GOOD.replace("\"INQ\"", "\"REP\"")
                .replace("\"INQ_USE\"", "\"REP_FAULT\"")
                .replace("\"ANSWERED\"", "\"TO_BE_DONE\"")
                .replace("\"none\"", "\"ticket\"");
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), body)).andExpect(status().isOk());
        await().until(() -> open(contact).equals(List.of(Elements.FOLLOW_UP_MATTER)));
        assertThat(line.column("1", "state")).isEqualTo("follow-up");
    }

    @Test
    void openCallCannotBeWrappedUp() throws Exception {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        as(agent, json(post("/api/contacts/" + line.contact("1") + "/wrap-up"), GOOD))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("contact-still-open"));
    }

    @Test
    void contactOfSomebodyElseIsNotFound() throws Exception {
        var contact = ended();
        var other = people.agent();
        as(other, get("/api/contacts/" + contact)).andExpect(status().isNotFound());
        as(other, json(post("/api/contacts/" + contact + "/wrap-up"), GOOD)).andExpect(status().isNotFound());
        as(other, get("/api/contacts")).andExpect(jsonPath("$.items", hasSize(0)));
        as(agent, get("/api/contacts")).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void wrapUpThatTakesTooLongIsParkedAndCanBeCompletedLater() throws Exception {
        var contact = ended();
        clock.advance(Duration.ofMinutes(31));
        await().atMost(Duration.ofSeconds(20)).until(() -> open(contact).equals(List.of(Elements.COMPLETE_RECORD)));
        assertThat(presences.of(agent).state()).isNotEqualTo(PresenceState.AFTER_CALL);
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), GOOD)).andExpect(status().isOk());
        await().until(() -> "closed".equals(line.column("1", "state")));
    }

    @Test
    void contactEnteredByHandKeepsItsTimeAndIsEnteredOnce() throws Exception {
        var startedAt = Instant.parse("2026-11-20T03:00:00Z");
        for (var name : List.of("陆一", "陆二")) {
            customers.create(CustomerDraft.of(name, "+86 21 6666 1006"));
        }
        var body = "{\"channel\":\"letter\",\"direction\":\"inbound\",\"number\":\"021-66661006\",\"startedAt\":\"%s\"}"
                .formatted(startedAt);
        var key = Ids.next().toString();
        var first = as(agent, json(post("/api/contacts"), body).header("Idempotency-Key", key))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.manual").value(true))
                .andExpect(jsonPath("$.startedAt").value(startedAt.toString()))
                .andExpect(jsonPath("$.number.e164").value("+862166661006"))
                .andExpect(jsonPath("$.candidates[*].name", containsInAnyOrder("陆一", "陆二")))
                .andExpect(jsonPath("$.customer").doesNotExist())
                .andReturn();
        var second = as(agent, json(post("/api/contacts"), body).header("Idempotency-Key", key))
                .andExpect(status().isCreated())
                .andReturn();
        String id = JsonPath.read(first.getResponse().getContentAsString(), "$.id");
        assertThat(JsonPath.<String>read(second.getResponse().getContentAsString(), "$.id"))
                .isEqualTo(id);
        assertThat(open(UUID.fromString(id))).containsExactly(Elements.WRAP_UP);
        as(agent, json(post("/api/contacts/" + id + "/wrap-up"), GOOD)).andExpect(status().isOk());
    }

    @Test
    void contactByHandFromTheFutureIsRefused() throws Exception {
        as(
                        agent,
                        json(
                                        post("/api/contacts"),
                                        "{\"channel\":\"fax\",\"direction\":\"inbound\",\"startedAt\":\"2099-01-01T00:00:00Z\"}")
                                .header("Idempotency-Key", Ids.next().toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("channel", "startedAt")));
    }

    @Test
    void handOverNamesItsMissingFields() throws Exception {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        as(agent, json(post("/api/calls/current/transfer"), "{\"target\":{\"kind\":\"queue\",\"id\":\"nowhere\"}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("target", "reason", "summary")));
    }

    @Test
    void queueWithoutANumberCannotBeAskedFirst() throws Exception {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        as(
                        agent,
                        json(
                                post("/api/calls/current/transfer"),
                                "{\"target\":{\"kind\":\"queue\",\"id\":\"duty\"},\"warm\":true}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("target", "reason", "summary")));
    }

    @Test
    void codesComeInBothLanguages() throws Exception {
        as(agent, get("/api/contact-codes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reasons", hasSize(12)))
                .andExpect(jsonPath("$.results", hasSize(15)))
                .andExpect(jsonPath("$.reasons[0].children[0].label.en").value("Product facts"));
    }

    @Test
    void listIsPagedByTheLatestFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            line.tell(answeredCall("p" + i, phone));
        }
        line.settle();
        var first = as(agent, get("/api/contacts?limit=3"))
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        as(agent, get("/api/contacts").param("limit", "3").param("cursor", next))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.next").doesNotExist());
    }
}
