package io.ringloop.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

@RingloopTest
class CaseControllerIT {

    @Autowired
    MockMvc http;

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    TestStaff staff;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID team;
    Staff agent;
    Staff leader;
    CaseFile file;

    @BeforeEach
    void open() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
        leader = staff.in(team, Role.TEAM_LEADER);
        file = open("退款未到账");
    }

    @Test
    void theListShowsTheTeamsCasesAndRefusesUnknownChoices() throws Exception {
        as(leader, get("/api/cases"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].number").value(file.number()))
                .andExpect(jsonPath("$.items[0].kind").value("complaint"))
                .andExpect(jsonPath("$.items[0].status").value("new"))
                .andExpect(jsonPath("$.items[0].owner.id").value(leader.id().toString()))
                .andExpect(jsonPath("$.items[0].claimed").value(false))
                .andExpect(jsonPath("$.items[0].clock").value("ok"));
        as(
                        leader,
                        get("/api/cases")
                                .param("q", "退款")
                                .param("team", team.toString())
                                .param("status", "new"))
                .andExpect(jsonPath("$.items.length()").value(1));
        as(leader, get("/api/cases").param("state", "closed").param("sort", "received"))
                .andExpect(jsonPath("$.items").isEmpty());
        as(agent, get("/api/cases")).andExpect(jsonPath("$.items").isEmpty());
        for (var wrong :
                List.of("sort=size", "state=lost", "kind=ship", "status=gone", "team=" + Ids.next(), "state=closed")) {
            var pair = wrong.split("=", 2);
            as(leader, get("/api/cases").param(pair[0], pair[1]))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.slug").value("parameter-invalid"));
        }
    }

    @Test
    void whoMayNotSeeACaseLearnsNothingOfIt() throws Exception {
        var stranger = staff.in(staff.team(staff.centre()), Role.TEAM_LEADER);
        for (var path : List.of("", "/clocks", "/timeline")) {
            as(stranger, get("/api/cases/" + file.id() + path))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.slug").value("case-not-found"));
        }
        as(agent, post("/api/cases/{id}/claim", file.id()).header("If-Match", "\"0\""))
                .andExpect(status().isNotFound());
        as(
                        stranger,
                        post("/api/cases/{id}/assign", file.id())
                                .header("If-Match", "\"0\"")
                                .content("{\"ownerId\":\"" + stranger.id() + "\"}"))
                .andExpect(status().isNotFound());
        as(staff.in(team, Role.HANDLER), get("/api/cases/{id}", file.id())).andExpect(status().isForbidden());
    }

    @Test
    void aLeaderGivesACaseAndTheSecondOfTwoEditsIsStale() throws Exception {
        as(leader, give(0, agent)).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        as(leader, give(0, leader))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.slug").value("stale-version"));
        as(agent, get("/api/cases/{id}", file.id()))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.summary.status").value("assigned"))
                .andExpect(jsonPath("$.summary.owner.id").value(agent.id().toString()));
        as(leader, post("/api/cases/{id}/claim", file.id()).header("If-Match", "\"1\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("case-already-claimed"));
    }

    @Test
    void aCaseIsLinkedOnceHoweverOftenItIsAskedAndMergedIntoAnother() throws Exception {
        var other = open("同一事件");
        var key = Ids.next().toString();
        var body = "{\"to\":\"" + other.id() + "\",\"kind\":\"same_event\"}";
        for (var i = 0; i < 2; i++) {
            as(
                            leader,
                            post("/api/cases/{id}/links", file.id())
                                    .header("Idempotency-Key", key)
                                    .content(body))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.links.length()").value(1))
                    .andExpect(jsonPath("$.links[0].number").value(other.number()));
        }
        var merge = "{\"into\":\"" + other.id() + "\"}";
        as(
                        leader,
                        post("/api/cases/{id}/merge", file.id())
                                .header("If-Match", "\"4\"")
                                .content(merge))
                .andExpect(status().isPreconditionFailed());
        as(
                        leader,
                        post("/api/cases/{id}/merge", file.id())
                                .header("If-Match", "\"0\"")
                                .content(merge))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.number").value(other.number()));
        as(leader, get("/api/cases/{id}", file.id()))
                .andExpect(jsonPath("$.mergedInto").value(other.id().toString()))
                .andExpect(jsonPath("$.summary.closeReason").value("MERGED"));
        as(
                        leader,
                        post("/api/cases/{id}/merge", other.id())
                                .header("If-Match", "\"1\"")
                                .content("{\"into\":\"" + file.id() + "\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("case-merged"));
    }

    @Test
    void theTimelineIsReadPageByPageTheLatestFirstInBothLanguages() throws Exception {
        links.addContact(file.id(), Ids.next(), "urge");
        cases.grade(file.id(), "major");
        cases.assign(file.id(), agent.id(), null);
        var codes = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = get("/api/cases/{id}/timeline", file.id()).param("limit", "2");
            if (cursor != null) {
                request.param("cursor", cursor);
            }
            var json = as(agent, request)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            codes.addAll(JsonPath.<List<String>>read(json, "$.items[*].code"));
            cursor = JsonPath.<Map<String, String>>read(json, "$").get("next");
        } while (cursor != null);
        assertThat(codes).containsExactly("case-assigned", "case-changed", "contact-added-to-case", "case-opened");
        as(agent, get("/api/cases/{id}/timeline", file.id()))
                .andExpect(jsonPath("$.items[0].title.zh").value("负责人变更"))
                .andExpect(jsonPath("$.items[0].title.en").value("Owner changed"))
                .andExpect(jsonPath("$.items[1].params.severity").value("major"))
                .andExpect(jsonPath("$.items[2].refType").value("contact"));
    }

    @Test
    void browsersOfTheOwnerAndTheUnitHearOfAChange() {
        assertThat(jdbc.sql("select count(*) from notifications.live_event where type = 'case' and subject = :id")
                        .param("id", file.id().toString())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private MockHttpServletRequestBuilder give(int version, Staff to) {
        return post("/api/cases/{id}/assign", file.id())
                .header("If-Match", "\"" + version + "\"")
                .content("{\"ownerId\":\"" + to.id() + "\"}");
    }

    private ResultActions as(Staff person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Accounts.as(person)).contentType(MediaType.APPLICATION_JSON));
    }

    private CaseFile open(String title) {
        var now = clock.instant();
        return cases.open(new CaseDraft(
                Ids.next(),
                CaseKind.COMPLAINT,
                title,
                null,
                null,
                null,
                "call",
                team,
                null,
                Set.of(),
                now.plusSeconds(3600),
                now.minusSeconds(60),
                null,
                ""));
    }
}
