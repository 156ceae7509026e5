package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.notifications.store.LiveEventStore;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RingloopTest
class PresenceWebIT {

    @Autowired
    MockMvc http;

    @Autowired
    TestStaff staff;

    @Autowired
    LiveEventStore live;

    @Autowired
    ObjectMapper json;

    @Test
    void anAgentSeesAndAsksForTheOwnPresence() throws Exception {
        var agent = staff.agent();
        http.perform(get("/api/presence").with(authentication(new StaffAuthentication(agent))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("offline"))
                .andExpect(jsonPath("$.since").isNotEmpty())
                .andExpect(jsonPath("$.wanted").doesNotExist())
                .andExpect(jsonPath("$.queues", hasSize(6)))
                .andExpect(jsonPath("$.queues[0].key").value("main"))
                .andExpect(jsonPath("$.queues[0].name.zh").value("综合咨询"))
                .andExpect(jsonPath("$.phone.iface").value(agent.phone()));
        want(agent, "{\"state\":\"break\",\"reason\":\"meal\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.wanted.state").value("break"))
                .andExpect(jsonPath("$.wanted.reason").value("meal"));
        want(agent, "{\"state\":\"offline\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("offline"))
                .andExpect(jsonPath("$.wanted").doesNotExist());
    }

    @Test
    void aWishThatMakesNoSenseIsRefusedFieldByField() throws Exception {
        var agent = staff.agent();
        want(agent, "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("state"));
        want(agent, "{\"state\":\"talking\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].slug").value("field-invalid"));
        want(agent, "{\"state\":\"break\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("reason"))
                .andExpect(jsonPath("$.errors[0].slug").value("field-required"));
        want(staff.in(staff.centre(), Role.AGENT), "{\"state\":\"available\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("phone-missing"));
    }

    @Test
    void reasonsAreThoseThatCanBeChosen() throws Exception {
        http.perform(get("/api/presence/reasons").with(authentication(new StaffAuthentication(staff.agent()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].code", hasItem("meal")))
                .andExpect(jsonPath("$[*].code", not(hasItem("no-answer"))))
                .andExpect(jsonPath("$[0].label.zh").value("小休"))
                .andExpect(jsonPath("$[0].label.en").value("Short break"));
    }

    @Test
    void aLeaderSeesTheOwnTeamPageByPageAndNobodyElse() throws Exception {
        var team = staff.team(staff.centre());
        var leader = staff.in(team, Role.TEAM_LEADER);
        var expected = new HashSet<String>();
        expected.add(leader.id().toString());
        for (var count = 0; count < 4; count++) {
            expected.add(staff.agentIn(team).id().toString());
        }
        staff.in(team, Role.QA);
        staff.agent();

        var seen = new HashSet<String>();
        var cursor = "";
        do {
            var page = json.readTree(http.perform(get("/api/presence/team")
                            .param("limit", "2")
                            .param("cursor", cursor)
                            .with(authentication(new StaffAuthentication(leader))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            page.get("items").forEach(row -> seen.add(row.at("/staff/id").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void aLeaderSendsTheOwnPeopleOnABreakAndNobodyElse() throws Exception {
        var team = staff.team(staff.centre());
        var leader = staff.in(team, Role.TEAM_LEADER);
        var agent = staff.agentIn(team);
        wantFor(leader, agent)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.presence.wanted.reason").value("meeting"));
        wantFor(leader, staff.agent()).andExpect(status().isNotFound());
        wantFor(agent, agent).andExpect(status().isForbidden());
        http.perform(get("/api/presence/team").with(authentication(new StaffAuthentication(agent))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theTeamHearsOfAChange() throws Exception {
        var agent = staff.agent();
        var mark = live.settledBelow();
        want(agent, "{\"state\":\"break\",\"reason\":\"rest\"}").andExpect(status().isOk());
        await().untilAsserted(() -> assertThat(live.from(mark)).anySatisfy(stored -> {
            assertThat(stored.event().type()).isEqualTo("presence");
            assertThat(stored.event().id()).isEqualTo(agent.id().toString());
            assertThat(stored.event().audience().units()).containsExactly(agent.unitId());
        }));
    }

    @Test
    void queuesAreListedInTheOrderPeopleKnow() throws Exception {
        http.perform(get("/api/queues").with(authentication(new StaffAuthentication(staff.agent()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$[*].key",
                        contains(
                                "main",
                                "sales",
                                "aftersale",
                                "complaint",
                                "rescue",
                                "duty",
                                "main-vip",
                                "main-en",
                                "complaint-senior")))
                .andExpect(jsonPath("$[3].acwLimitSec").value(180))
                .andExpect(jsonPath("$[0].shortAbandonSec").value(5))
                .andExpect(jsonPath("$[2].strategy").value("skill-first"));
    }

    private ResultActions want(Staff agent, String body) throws Exception {
        return http.perform(put("/api/presence")
                .with(authentication(new StaffAuthentication(agent)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions wantFor(Staff leader, Staff agent) throws Exception {
        return http.perform(put("/api/presence/team/" + agent.id())
                .with(authentication(new StaffAuthentication(leader)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"state\":\"break\",\"reason\":\"meeting\"}"));
    }
}
