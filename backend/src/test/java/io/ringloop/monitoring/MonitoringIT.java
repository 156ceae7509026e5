package io.ringloop.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.monitoring.watching.LostMonitors;
import io.ringloop.people.Accounts;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.routing.PbxLinks;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedPhone;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A leader takes part in a call on a simulated PBX, and it is on the trail. Catalogue 169. */
@RingloopTest
class MonitoringIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    MockMvc http;

    @Autowired
    ObjectMapper json;

    @Autowired
    PbxLinks links;

    @Autowired
    TestStaff people;

    @Autowired
    People directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    LostMonitors lost;

    UUID centre;
    Staff agent;
    Staff leader;
    SimulatedPbx pbx;
    SimulatedPhone phone;
    Pbx link;
    SimulatedCall call;

    @BeforeEach
    void agentTalks() {
        centre = people.centre();
        var team = people.team(centre);
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        var own = "PJSIP/9" + Objects.requireNonNull(agent.phone()).substring("PJSIP/".length());
        jdbc.sql("update people.staff set phone = :phone where id = :id")
                .param("phone", own)
                .param("id", leader.id().value())
                .update();
        leader = directory.get(leader.id());
        pbx = Telephony.simulator(SimulatorSettings.standard("monitored-" + Ids.next()))
                .start();
        pbx.phone(agent.phone()).autoAnswer(Duration.ZERO);
        phone = pbx.phone(own);
        link = Telephony.asterisk(pbx.settings(Timing.standard()));
        links.add(link);
        await(() -> assertThat(link.state()).isEqualTo(LinkState.UP));
        await(() -> assertThat(link.actions()
                        .addMember("main", agent.phone(), "agent", 0, null)
                        .join()
                        .accepted())
                .isTrue());
        call = pbx.placeCall(CallPlan.call("13800138000", "4000"));
        await(() -> assertThat(jdbc.sql("select count(*) from contacts.v_contact_talking where staff_id = :id")
                        .param("id", agent.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }

    @AfterEach
    void disconnect() {
        call.hangup();
        await(() -> assertThat(open()).isZero());
        links.remove(link);
        link.close();
        pbx.close();
    }

    @Test
    void item169_leaderTakesPartUntilTheCallEndsAndEveryStepIsOnTheTrail() throws Exception {
        phone.autoAnswer(Duration.ofMillis(200));
        var asked = ask(leader, agent, "whisper");
        assertThat(asked.getStatus()).isEqualTo(201);
        await(() -> assertThat(mine().path("begunAt").isMissingNode()).isFalse());
        assertThat(mine().path("mode").asText()).isEqualTo("whisper");
        assertThat(slug(ask(leader, agent, "listen"))).isEqualTo("monitoring-already");

        call.hangup();
        await(() -> assertThat(mine().isMissingNode()).isTrue());
        assertThat(facts(read(asked).path("id").asText()))
                .containsExactly("monitoring-asked", "monitoring-begun", "monitoring-ended");
        assertThat(phone.state()).isEqualTo(SimulatedPhone.State.IDLE);
    }

    @Test
    void agentIsToldUnlessTheCentreSaysOtherwise() throws Exception {
        phone.autoAnswer(Duration.ZERO);
        ask(leader, agent, "listen");
        await(() -> assertThat(now(agent).path("ofMyCall")).hasSize(1));
        assertThat(now(agent).path("ofMyCall").get(0).path("staffId").asText())
                .isEqualTo(leader.id().toString());
        phone.hangup();
        await(() -> assertThat(open()).isZero());

        assertThat(tells(leader, false, 0).getStatus()).isEqualTo(403);
        var manager = people.in(centre, Role.OPS_MANAGER);
        assertThat(tells(manager, false, 0).getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(slug(tells(manager, true, 0))).isEqualTo("stale-version");
        assertThat(read(notices(manager)).findValuesAsText("centreId")).contains(centre.toString());
        ask(leader, agent, "listen");
        await(() -> assertThat(mine().path("begunAt").isMissingNode()).isFalse());
        assertThat(now(agent).path("ofMyCall")).isEmpty();
        assertThat(call.state()).isEqualTo(SimulatedCall.State.TALKING);
    }

    @Test
    void phoneThatIsNotAnsweredEndsIt() throws Exception {
        var asked = read(ask(leader, agent, "barge")).path("id").asText();
        await(() -> assertThat(phone.state()).isEqualTo(SimulatedPhone.State.RINGING));
        phone.hangup();
        await(() -> assertThat(facts(asked)).containsExactly("monitoring-asked", "monitoring-failed"));
        assertThat(mine().isMissingNode()).isTrue();
    }

    @Test
    void whatNobodySawEndIsEndedWhenThePbxKnowsNothingOfIt() throws Exception {
        phone.autoAnswer(Duration.ZERO);
        var asked = read(ask(leader, agent, "listen")).path("id").asText();
        await(() -> assertThat(mine().path("begunAt").isMissingNode()).isFalse());
        clock.advance(Duration.ofMinutes(2));
        lost.look();
        assertThat(mine().isMissingNode()).isFalse();
        pbx.stop();
        pbx.start();
        await(() -> {
            lost.look();
            assertThat(mine().isMissingNode()).isTrue();
        });
        assertThat(facts(asked)).endsWith("monitoring-ended");
    }

    @Test
    void onlyTheAgentsOwnLeadersMayAndOnlyDuringACall() throws Exception {
        var otherLeader = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        assertThat(slug(ask(otherLeader, agent, "listen"))).isEqualTo("staff-not-found");
        for (var role : List.of(Role.AGENT, Role.QA, Role.AUDITOR)) {
            assertThat(ask(people.in(centre, role), agent, "listen").getStatus())
                    .isEqualTo(403);
        }
        var colleague = people.agentIn(agent.unitId());
        assertThat(slug(ask(leader, colleague, "listen"))).isEqualTo("monitoring-no-call");
        var noPhone = people.in(agent.unitId(), Role.TEAM_LEADER);
        assertThat(slug(ask(noPhone, agent, "listen"))).isEqualTo("phone-missing");
        assertThat(slug(http.perform(post("/api/monitoring")
                                .header("Idempotency-Key", Ids.next().toString())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"agentId\":\"" + agent.id() + "\"}")
                                .with(Accounts.as(leader)))
                        .andReturn()
                        .getResponse()))
                .isEqualTo("request-invalid");
        assertThat(open()).isZero();
    }

    private MockHttpServletResponse ask(Staff by, Staff whom, String mode) throws Exception {
        return http.perform(post("/api/monitoring")
                        .header("Idempotency-Key", Ids.next().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("agentId", whom.id().value(), "mode", mode)))
                        .with(Accounts.as(by)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse tells(Staff by, boolean tells, int version) throws Exception {
        return http.perform(put("/api/monitoring/notices/" + centre)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"tells\":" + tells + "}")
                        .with(Accounts.as(by)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse notices(Staff by) throws Exception {
        return http.perform(get("/api/monitoring/notices").with(Accounts.as(by)))
                .andReturn()
                .getResponse();
    }

    private JsonNode now(Staff who) throws Exception {
        return read(http.perform(get("/api/monitoring").with(Accounts.as(who)))
                .andReturn()
                .getResponse());
    }

    private JsonNode mine() throws Exception {
        return now(leader).path("mine");
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private String slug(MockHttpServletResponse answer) throws Exception {
        return read(answer).path("slug").asText();
    }

    private int open() {
        return jdbc.sql("select count(*) from monitoring.monitoring where agent_id = :id and ended_at is null")
                .param("id", agent.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> facts(String id) {
        return jdbc.sql(
                        "select kind from archive.fact where subject_type = 'monitoring' and subject_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
