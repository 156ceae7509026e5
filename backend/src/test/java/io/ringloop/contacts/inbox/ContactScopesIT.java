package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who finds which contacts, and the instances that handle them. */
@RingloopTest
class ContactScopesIT {

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
    UUID team;
    Staff agent;
    Staff leader;
    Staff otherLeader;
    String served;
    String lost;

    @BeforeEach
    void call() {
        line = new TestLine(inbox, jdbc, clock);
        team = people.team(people.centre());
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        otherLeader = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        var phone = Objects.requireNonNull(agent.phone()).substring("PJSIP/".length());
        line.tell(answeredCall("served" + line.pbx, phone)).tell(abandonedCall("lost" + line.pbx, 2));
        line.settle();
        served = line.contact("served" + line.pbx).toString();
        lost = line.contact("lost" + line.pbx).toString();
    }

    @Test
    void leaderListsTheContactsOfTheTeamAndThoseThatReachedNobody() throws Exception {
        assertThat(ids(agent, "/api/contacts?limit=200")).containsExactly(served);
        assertThat(ids(leader, "/api/contacts?limit=200")).contains(served, lost);
        assertThat(ids(otherLeader, "/api/contacts?limit=200")).contains(lost).doesNotContain(served);
        assertThat(ids(people.in(people.centre(), Role.AUDITOR), "/api/contacts?limit=200"))
                .contains(served, lost);
        http.perform(get("/api/contacts/" + served).with(TestStaff.signedIn(otherLeader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void instanceWithoutATaskIsAboutItsContactAndSeenByThoseItConcerns() throws Exception {
        await().until(() -> "closed".equals(line.column("lost" + line.pbx, "state")));
        assertThat(subjects(leader, lost)).containsExactly(line.column("lost" + line.pbx, "number_dialled"));
        assertThat(subjects(otherLeader, lost)).hasSize(1);
        assertThat(subjects(agent, lost)).isEmpty();
        assertThat(subjects(agent, served)).hasSize(1);
        assertThat(subjects(leader, served)).hasSize(1);
        assertThat(subjects(otherLeader, served)).isEmpty();
    }

    private List<String> subjects(Staff viewer, String contact) throws Exception {
        return JsonPath.read(body(viewer, "/api/instances?q=" + contact), "$.items[*].subject");
    }

    private List<String> ids(Staff viewer, String path) throws Exception {
        return JsonPath.read(body(viewer, path), "$.items[*].id");
    }

    private String body(Staff viewer, String path) throws Exception {
        return http.perform(get(path).with(TestStaff.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
