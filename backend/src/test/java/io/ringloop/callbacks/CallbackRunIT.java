package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.callbacks.handling.CallbackRuns;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.rules.CallbackType;
import io.ringloop.telephony.AnswerPlan.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** One callback after the other: who gets which, what they may see, and how far the call is. Catalogue 113, 119. */
class CallbackRunIT extends CallbackScene {

    private static final String NEXT = "/api/callbacks/next";

    @Autowired
    MockMvc http;

    @Autowired
    CallbackRuns runs;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theNextOneIsTakenByOneAgentWhoGetsItAgainWhenAskingAgain() throws Exception {
        var id = offered("first");
        for (var asked = 0; asked < 2; asked++) {
            as(agent, post(NEXT))
                    .andExpect(jsonPath("$.summary.id").value(id.toString()))
                    .andExpect(jsonPath("$.task.elementId").value(Elements.TAKE_CALLBACK))
                    .andExpect(jsonPath("$.task.mine").value(true))
                    .andExpect(jsonPath("$.script.zh", startsWith("您好")));
        }
        as(colleague, post(NEXT)).andExpect(status().isNoContent());
        assertThat(task(id, Elements.TAKE_CALLBACK).assignee()).isEqualTo(agent.id());
    }

    @Test
    void twoWhoAskAtTheSameMomentGetTwoAndNeitherWaits() {
        var all = Set.of(offered("first"), offered("second"));
        var both = transaction.execute(status -> {
            var one = runs.next(agent, Set.of()).orElseThrow().id();
            var meanwhile = CompletableFuture.supplyAsync(() -> transaction.execute(
                    other -> runs.next(colleague, Set.of()).orElseThrow().id()));
            return Set.of(one, meanwhile.orTimeout(20, TimeUnit.SECONDS).join());
        });
        assertThat(both).isEqualTo(all);
    }

    @Test
    void whatSomebodyPutBackIsPassedOverAndGoesToAnother() throws Exception {
        var id = offered("first");
        as(agent, post(NEXT)).andExpect(status().isOk());
        var task = task(id, Elements.TAKE_CALLBACK);
        tasks.unclaim(task.id(), agent, task.version());
        as(agent, post(NEXT).param("skip", id.toString())).andExpect(status().isNoContent());
        as(colleague, post(NEXT)).andExpect(jsonPath("$.summary.id").value(id.toString()));
    }

    @Test
    void whoHasTakenItSeesItItsCustomerAndItsLineAndOthersDoNot() throws Exception {
        var id = offered("first");
        var customerPage = "/api/customers/" + customer;
        as(agent, get("/api/callbacks/" + id)).andExpect(status().isNotFound());
        as(agent, get(customerPage)).andExpect(status().isNotFound());
        as(agent, post(NEXT)).andExpect(status().isOk());
        as(agent, get("/api/callbacks/" + id)).andExpect(status().isOk());
        as(agent, get(customerPage)).andExpect(status().isOk());
        as(agent, get("/api/callbacks").param("mine", "true"))
                .andExpect(jsonPath("$.items[*].id", contains(id.toString())))
                .andExpect(jsonPath("$.items[0].agent.id").value(agent.id().toString()));
        as(colleague, get("/api/callbacks")).andExpect(jsonPath("$.items", empty()));
        as(colleague, get(customerPage)).andExpect(status().isNotFound());
    }

    @Test
    void whoPromisedItSeesTheCustomerWithoutTakingAnything() throws Exception {
        promised();
        as(agent, get("/api/customers/" + customer)).andExpect(status().isOk());
    }

    @Test
    void theListIsNarrowedByTypeLatenessAndResult() throws Exception {
        var leader = people.in(team, Role.TEAM_LEADER);
        var promise = offered("first").toString();
        as(leader, get("/api/callbacks").param("type", "PROMISED"))
                .andExpect(jsonPath("$.items[*].id", contains(promise)));
        as(leader, get("/api/callbacks").param("type", "LOW_SCORE")).andExpect(jsonPath("$.items", empty()));
        as(leader, get("/api/callbacks").param("late", "true")).andExpect(jsonPath("$.items", empty()));
        as(leader, get("/api/callbacks").param("mine", "true")).andExpect(jsonPath("$.items", empty()));
        clock.moveTo(book.get(UUID.fromString(promise)).dueAt().plusSeconds(1));
        as(leader, get("/api/callbacks").param("late", "true")).andExpect(jsonPath("$.items[*].id", contains(promise)));
        await(() -> {
            if (book.get(UUID.fromString(promise)).open()) {
                callbacks.callOff(UUID.fromString(promise), "不再需要");
            }
        });
        as(leader, get("/api/callbacks").param("state", "over").param("result", "calledOff"))
                .andExpect(jsonPath("$.items[*].id", contains(promise)));
        as(leader, get("/api/callbacks").param("state", "over").param("result", "satisfied"))
                .andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void theAgentIsToldWhoseTurnItIsToRingAndWhenTheTalkEnds() {
        phone.autoAnswer(null);
        customersDo(Answer.NEVER, Duration.ofSeconds(30));
        var id = promised();
        take(id);
        await(() -> assertThat(phone.answer()).isTrue());
        await(() -> assertThat(attempt(id).dialledAt()).isNotNull());
        assertThat(attempt(id).answeredAt()).isNull();
        assertThat(runs.next(agent, Set.of()))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(id));
        customersDo(Answer.ANSWERS, Duration.ZERO);
        await(() -> assertThat(attempt(id).answeredAt()).isNotNull());
        assertThat(attempt(id).endedAt()).isNull();
        phone.hangup();
        await(() -> assertThat(attempt(id).endedAt()).isNotNull());
        assertThat(attempt(id).talking()).isTrue();
        assertThat(runs.next(agent, Set.of()))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(id));
    }

    @Test
    void aCustomerIsNotRungBeforeTheAgentHasAnswered() {
        phone.autoAnswer(null);
        var id = promised();
        take(id);
        await(() -> assertThat(phone.hangup()).isTrue());
        await(() -> assertThat(attempt(id).result()).isEqualTo("agentNoAnswer"));
        assertThat(attempt(id).dialledAt()).isNull();
    }

    @Test
    void whoCallsIsToldWhetherThereIsALine() {
        lineIs(true);
        pbx.stop();
        lineIs(false);
    }

    private void lineIs(boolean connected) {
        await(() -> as(agent, get("/api/pbx-links/line"))
                .andExpect(jsonPath("$.connected").value(connected)));
    }

    /** Promised by nobody in particular, so it is for the first of the team who asks. */
    private UUID offered(String reason) {
        var at = clock.instant().plusSeconds(60);
        var draft = new CallbackDraft(CallbackType.PROMISED, customer, reason, null, null, team, null, "发票何时寄出", at);
        var id = callbacks.plan(draft).callback().id();
        clock.moveTo(at.plusSeconds(1));
        task(id, Elements.TAKE_CALLBACK);
        return id;
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Accounts.as(staff)));
    }
}
