package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.Cases;
import io.ringloop.files.Files;
import io.ringloop.files.StoredFile;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.Ids;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What each side of an order gets over HTTP, and what it does not. Catalogue 107, 147, 151. */
class WorkOrdersOverHttpIT extends ForwardingScene {

    @Autowired
    MockMvc http;

    @Autowired
    Cases cases;

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListOfAHandlerHoldsWhatWasForwardedToTheirDepartmentAndNothingElse() throws Exception {
        var own = forwarded();
        task(own, Elements.ACCEPT_WORK_ORDER);
        var elsewhere = people.in(people.team(centre), Role.HANDLER);
        as(handler, get("/api/work-orders"))
                .andExpect(jsonPath("$.items[*].id", contains(own.toString())))
                .andExpect(jsonPath("$.items[0].subject").value("发票抬头有误"))
                .andExpect(jsonPath("$.items[0].state").value("sent"))
                .andExpect(jsonPath("$.items[0].clock").value("ok"));
        as(elsewhere, get("/api/work-orders"))
                .andExpect(jsonPath("$.items.length()").value(0));
        as(elsewhere, get("/api/work-orders/" + own)).andExpect(status().isNotFound());
        as(handler, get("/api/work-orders").param("state", "closed"))
                .andExpect(jsonPath("$.items.length()").value(0));
        as(handler, get("/api/work-orders").param("q", "抬头"))
                .andExpect(jsonPath("$.items.length()").value(1));
        as(handler, get("/api/work-orders").param("q", "维修"))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void whoForwardedItFindsItAndSoDoesTheirLeaderButNoColleague() throws Exception {
        var order = forwarded();
        as(agent, get("/api/work-orders")).andExpect(jsonPath("$.items[*].id", hasItem(order.toString())));
        as(leader, get("/api/work-orders")).andExpect(jsonPath("$.items[*].id", hasItem(order.toString())));
        as(colleague, get("/api/work-orders")).andExpect(jsonPath("$.items[*].id", not(hasItem(order.toString()))));
    }

    @Test
    void thePageOfAHandlerShowsTheOrderButNothingElseOfTheCustomer() throws Exception {
        var order = forwarded();
        accept(order);
        task(order, Elements.SOLVE_ISSUE);
        as(handler, get("/api/work-orders/" + order))
                .andExpect(jsonPath("$.facts").value("客户收到的发票抬头写错"))
                .andExpect(jsonPath("$.toldCustomer").value("两天内答复"))
                .andExpect(jsonPath("$.customer.name").value("客户"))
                .andExpect(jsonPath("$.inside").value(false))
                .andExpect(jsonPath("$.contactId").doesNotExist())
                .andExpect(jsonPath("$.tasks[*].elementId", contains(Elements.SOLVE_ISSUE)))
                .andExpect(jsonPath("$.may.askInfo").value(true))
                .andExpect(jsonPath("$.may.callOff").value(false))
                .andExpect(jsonPath("$.story[*].code", contains(Elements.ACCEPT_WORK_ORDER, "sent")));
        as(handler, get("/api/customers")).andExpect(status().isForbidden());
        as(handler, get("/api/contacts")).andExpect(status().isForbidden());
        as(handler, get("/api/cases")).andExpect(status().isForbidden());
    }

    @Test
    void whoMayNotCallTheCustomerDoesNotLearnTheName() throws Exception {
        var quiet = new OrderContent(department, "发票", "写错", "重开", "两天", "寄出", START.plus(Duration.ofDays(2)), "no");
        var order = forwardings
                .forward(new ForwardingDraft(null, Ids.next(), customer(), null, agent.id(), team, quiet, List.of()))
                .id();
        task(order, Elements.ACCEPT_WORK_ORDER);
        as(handler, get("/api/work-orders/" + order))
                .andExpect(jsonPath("$.customer").doesNotExist());
        as(agent, get("/api/work-orders/" + order))
                .andExpect(jsonPath("$.customer.name").value("客户"));
    }

    @Test
    void aProblemOfACaseIsForwardedOnceHoweverOftenItIsSent() throws Exception {
        var file = opened();
        var key = Ids.next().toString();
        var first = forward(agent, file.id(), key, null).andExpect(status().isCreated());
        var again = forward(agent, file.id(), key, null).andExpect(status().isCreated());
        assertThat(id(again)).isEqualTo(id(first));
        as(leader, get("/api/cases/" + file.id() + "/work-orders"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].number").value(startsWith(file.number() + "/")))
                .andExpect(jsonPath("$.items[0].supervision").value(0))
                .andExpect(jsonPath("$.items[0].owner.id").value(agent.id().toString()));
        forward(colleague, file.id(), Ids.next().toString(), null).andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingIsNamedFieldByField() throws Exception {
        as(
                        agent,
                        post("/api/cases/" + opened().id() + "/work-orders")
                                .header("Idempotency-Key", Ids.next().toString()),
                        "{\"subject\":\"发票\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem("target")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("dueAt")))
                .andExpect(jsonPath("$.errors[*].field", not(hasItem("subject"))));
    }

    @Test
    void filesOfAnOrderAreForBothSidesAndForNobodyElse() throws Exception {
        var file = stored(agent);
        var order = id(
                forward(agent, opened().id(), Ids.next().toString(), file.id().value()));
        task(order, Elements.ACCEPT_WORK_ORDER);
        as(handler, get("/api/work-orders/" + order))
                .andExpect(jsonPath("$.files[0].name").value("invoice.txt"));
        var address = "/api/files/" + file.id() + "/content";
        var read = as(handler, get(address)).andExpect(status().isOk()).andReturn();
        assertThat(read.getResponse().getContentAsString()).isEqualTo("wrong name");
        as(leader, get(address)).andExpect(status().isOk());
        as(people.in(people.team(centre), Role.HANDLER), get(address)).andExpect(status().isNotFound());
        as(colleague, get(address)).andExpect(status().isNotFound());
    }

    @Test
    void filesOfACaseAreForThoseWhoMayReadTheCase() throws Exception {
        var file = stored(agent);
        files.attach(file.id(), "case", opened().id(), agent.id());
        var address = "/api/files/" + file.id() + "/content";
        as(leader, get(address)).andExpect(status().isOk());
        as(people.in(people.team(centre), Role.TEAM_LEADER), get(address)).andExpect(status().isNotFound());
        as(handler, get(address)).andExpect(status().isNotFound());
    }

    @Test
    void aRequestThatMeetsAQuickerStepIsToldSoAndChangesNothing() throws Exception {
        var order = forwarded();
        accept(order);
        var solving = task(order, Elements.SOLVE_ISSUE);
        var slower = new CompletableFuture<@Nullable ResultActions>();
        transaction.executeWithoutResult(status -> {
            processes.correlate("InfoNeeded", order, Map.of("infoDueAt", new Date()));
            slower.completeAsync(() -> askInfo(order));
            await(() -> assertThat(waitingForALock()).isPositive());
        });
        slower.join()
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("process-moved-on"));
        assertThat(tasks.open(order, Elements.PROVIDE_INFO)).isPresent();
        assertThat(tasks.open(order)).noneMatch(task -> task.id().equals(solving.id()));
        as(handler, get("/api/work-orders/" + order)).andExpect(jsonPath("$.story[*].code", not(hasItem("infoAsked"))));
    }

    private ResultActions askInfo(UUID order) {
        try {
            return as(
                    handler,
                    post("/api/work-orders/" + order + "/info-request")
                            .header("Idempotency-Key", Ids.next().toString()),
                    "{\"question\":\"订单号？\"}");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long waitingForALock() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private CaseFile opened() {
        return cases.open(new CaseDraft(
                Ids.next(),
                CaseKind.TICKET,
                "发票",
                customer(),
                null,
                null,
                "call",
                team,
                agent.id(),
                Set.of(),
                START.plus(Duration.ofDays(3)),
                START.minusSeconds(60),
                null,
                ""));
    }

    private StoredFile stored(Staff by) {
        var bytes = "wrong name".getBytes(StandardCharsets.UTF_8);
        return files.keep(files.receive("invoice.txt", new ByteArrayInputStream(bytes)), by.id());
    }

    private ResultActions forward(Staff by, UUID caseId, String key, @Nullable UUID file) throws Exception {
        return as(by, post("/api/cases/" + caseId + "/work-orders").header("Idempotency-Key", key), """
                {"target": "%s", "subject": "发票抬头有误", "facts": "写错", "demand": "重开", "toldCustomer": "两天",
                 "expectedResult": "寄出", "dueAt": "%s", "contactAllowed": "yes", "files": [%s]}
                """.formatted(
                        department, START.plus(Duration.ofDays(2)), file == null ? "" : "\"" + file + "\""));
    }

    private static UUID id(ResultActions answer) throws Exception {
        return UUID.fromString(JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id"));
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Accounts.as(staff)));
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request, String body) throws Exception {
        return as(staff, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
