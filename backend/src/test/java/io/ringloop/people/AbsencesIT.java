package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Absence.Reason;
import io.ringloop.people.PeopleEvent.OwnerUnavailable;
import io.ringloop.people.Scope.Kind;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@RingloopTest
@RecordApplicationEvents
class AbsencesIT {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Absences absences;

    @Autowired
    Leaders leaders;

    @Autowired
    StaffAdministration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    TestStaff staff;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvc http;

    UUID centre;
    UUID team;
    Staff agent;
    Staff colleague;
    Staff leader;
    Instant now;

    @BeforeEach
    void hire() {
        centre = staff.centre();
        team = staff.team(centre);
        agent = staff.in(team, Role.AGENT);
        colleague = staff.in(team, Role.AGENT);
        leader = staff.in(team, Role.TEAM_LEADER);
        now = clock.instant();
    }

    @Test
    void whoIsAwayFromNowOnIsToldAtOnceAndWhoWillBeAwayWhenItBegins() {
        away(agent, colleague, now, now.plus(DAY));
        assertThat(unavailable(agent)).containsExactly("away");
        away(colleague, null, now.plus(DAY), now.plus(DAY).plus(DAY));
        assertThat(unavailable(colleague)).isEmpty();
        clock.advance(DAY.plusSeconds(1));
        absences.tellBegun();
        absences.tellBegun();
        assertThat(unavailable(colleague)).containsExactly("away");
    }

    @Test
    void aDeputyWhoIsAwayHandsOnToTheirsAndACircleEndsWithNobody() {
        away(agent, colleague, now, now.plus(DAY));
        assertThat(absences.deputyOf(agent.id())).contains(colleague);
        away(colleague, leader, now, now.plus(DAY));
        assertThat(absences.deputyOf(agent.id())).contains(leader);
        away(leader, agent, now, now.plus(DAY));
        assertThat(absences.deputyOf(agent.id())).isEmpty();
        clock.advance(DAY.plusSeconds(1));
        assertThat(absences.isThere(agent)).isTrue();
        assertThat(absences.deputyOf(agent.id())).isEmpty();
    }

    @Test
    void theLeaderOnDutyIsTheNearestWhoIsThere() {
        var above = staff.in(centre, Role.TEAM_LEADER);
        var operations = staff.in(centre, Role.OPS_MANAGER);
        assertThat(leaders.onDuty(team, Set.of())).contains(leader);
        assertThat(leaders.onDuty(team, Set.of(leader.id()))).contains(above);
        away(leader, null, now, now.plus(DAY));
        assertThat(leaders.onDuty(team, Set.of())).contains(above);
        assertThat(leaders.onDuty(team, Set.of(above.id()))).contains(operations);
        assertThat(leaders.onDuty(team, Set.of(above.id(), operations.id()))).isEmpty();
    }

    @Test
    void whoLeavesOrMovesToAnotherUnitIsUnavailableToo() {
        var mover = accounts.with(Role.AGENT);
        var edit = accounts.edit(accounts.organisation().sisterTeam(), Role.AGENT);
        var moved = administration.change(mover.id(), mover.version(), edit);
        assertThat(unavailable(mover)).containsExactly("moved");
        administration.change(
                moved.id(),
                moved.version(),
                new StaffEdit(
                        edit.username(),
                        edit.displayName(),
                        edit.roles(),
                        edit.unitId(),
                        null,
                        null,
                        edit.locale(),
                        edit.skills(),
                        false,
                        null));
        assertThat(unavailable(mover)).containsExactly("moved", "left");
    }

    @Test
    void anImpossibleAbsenceIsRefused() {
        away(agent, null, now, now.plus(DAY));
        var stranger = staff.in(staff.centre(), Role.AGENT);
        refused("absence-overlaps", () -> away(agent, null, now.plusSeconds(60), now.plus(DAY)));
        refused("end-before-start", () -> away(colleague, null, now, now));
        refused("absence-in-past", () -> away(colleague, null, now.minus(DAY), now.minusSeconds(1)));
        refused("absence-deputy-unfit", () -> away(colleague, colleague, now, now.plus(DAY)));
        refused("absence-deputy-unfit", () -> away(colleague, stranger, now, now.plus(DAY)));
        var own = new Scope(Kind.OWN, colleague.id(), Set.of());
        refused("staff-not-found", () -> absences.add(leader.id(), null, Reason.LEAVE, now, now.plus(DAY), own));
    }

    @Test
    void anAgentNotesTheirOwnAbsenceALeaderThatOfTheTeamAndItEndsEarly() throws Exception {
        var body = "{\"deputyId\":\"%s\",\"reason\":\"leave\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(colleague.id(), now, now.plus(DAY));
        var key = Ids.next().toString();
        String id = JsonPath.read(note(agent, "/api/absences", body, "Idempotency-Key", key), "$.id");
        assertThat((String) JsonPath.read(note(agent, "/api/absences", body, "Idempotency-Key", key), "$.id"))
                .isEqualTo(id);
        http.perform(get("/api/absences").with(TestStaff.signedIn(colleague)))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/absences").with(TestStaff.signedIn(leader)))
                .andExpect(jsonPath("$.items[0].id").value(id))
                .andExpect(jsonPath("$.items[0].deputy.id").value(colleague.id().toString()))
                .andExpect(jsonPath("$.items[0].reason").value("leave"));
        http.perform(post("/api/absences/{id}/end", id)
                        .with(Accounts.as(colleague))
                        .header("If-Match", "\"0\""))
                .andExpect(status().isNotFound());
        http.perform(post("/api/absences/{id}/end", id)
                        .with(Accounts.as(leader))
                        .header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        http.perform(post("/api/absences/{id}/end", id)
                        .with(Accounts.as(leader))
                        .header("If-Match", "\"0\""))
                .andExpect(status().isNoContent());
        assertThat(absences.isThere(agent)).isTrue();
        http.perform(get("/api/absences").with(TestStaff.signedIn(leader)))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    private String note(Staff person, String path, String body, String header, String value) throws Exception {
        return http.perform(post(path)
                        .with(Accounts.as(person))
                        .header(header, value)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void away(Staff person, @Nullable Staff deputy, Instant from, Instant until) {
        var all = new Scope(Kind.ALL, leader.id(), Set.of());
        absences.add(person.id(), deputy == null ? null : deputy.id(), Reason.LEAVE, from, until, all);
    }

    private List<String> unavailable(Staff person) {
        return events.stream(OwnerUnavailable.class)
                .filter(event -> event.staff().id().equals(person.id()))
                .map(OwnerUnavailable::reason)
                .toList();
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
