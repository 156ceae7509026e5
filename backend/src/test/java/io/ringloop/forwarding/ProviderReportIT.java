package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.TestStaff;
import io.ringloop.deadlines.Restart;
import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.ProviderReportStore;
import io.ringloop.forwarding.store.ProviderReportStore.Figure;
import io.ringloop.forwarding.store.ProviderReportStore.HandedOver;
import io.ringloop.forwarding.store.ProviderReportStore.Period;
import io.ringloop.forwarding.store.ProviderReportStore.ProviderFigures;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How departments and partners keep their times. Catalogue 151. */
class ProviderReportIT extends ForwardingScene {

    @Autowired
    HandOverStore handOvers;

    @Autowired
    ProviderReportStore reports;

    @Autowired
    People staff;

    @Autowired
    MockMvc http;

    private List<ProviderFigures> figures(Staff reader) {
        return figures(reader, clock.instant());
    }

    private List<ProviderFigures> figures(Staff reader, Instant now) {
        return reports.figures(period(reader, now)).stream()
                .filter(row -> row.target().equals(department))
                .toList();
    }

    private Period period(Staff reader, Instant now) {
        return new Period(START, START.plus(Duration.ofDays(30)), now, staff.scope(reader, Permission.REPORTS_READ));
    }

    private List<HandedOver> rows(Staff reader, Figure figure, Instant now) {
        return reports.list(period(reader, now), figure, department, null, 10);
    }

    @Test
    void everyFigureOpensItsHandOvers() throws Exception {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        var due = clockOf(order, "accept").due();
        assertThat(rows(leader, Figure.ORDERS, clock.instant())).singleElement().satisfies(row -> {
            assertThat(row.order()).isEqualTo(order);
            assertThat(row.number()).endsWith("/1");
            assertThat(row.acceptDue()).isEqualTo(due);
        });
        assertThat(rows(leader, Figure.ACCEPTED, clock.instant())).isEmpty();
        assertThat(rows(leader, Figure.ACCEPTED, due.plusSeconds(1))).hasSize(1);
        assertThat(rows(leader, Figure.RETURNED, due.plusSeconds(1))).isEmpty();
        assertThat(rows(people.in(people.team(centre), Role.TEAM_LEADER), Figure.ORDERS, due))
                .isEmpty();
        http.perform(get("/api/provider-report/hand-overs")
                        .param("from", START.toString())
                        .param("to", START.plus(Duration.ofDays(1)).toString())
                        .param("provider", department.toString())
                        .with(TestStaff.signedIn(leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].orderId").value(order.toString()));
        http.perform(get("/api/provider-report/hand-overs")
                        .param("from", START.toString())
                        .param("to", START.plus(Duration.ofDays(1)).toString())
                        .param("figure", "anything")
                        .with(TestStaff.signedIn(leader)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void item151_whatWasDoneInTimeCountsAsSuch() {
        var order = forwarded();
        accept(order);
        solve(order);
        await(() -> assertThat(figures(leader))
                .containsExactly(new ProviderFigures(department, "department", 1, 1, 1, 1, 1, 0, 0)));
    }

    @Test
    void item151_whatWasUrgedAndAcceptedLateDoesNot() {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        clock.moveTo(clockOf(order, "accept").due().plusSeconds(1));
        task(order, Elements.SUPERVISE_FORWARDING);
        complete(order, Elements.SUPERVISE_FORWARDING, leader, "supervision", "urge");
        accept(order);
        await(() -> assertThat(figures(leader)).singleElement().satisfies(row -> {
            assertThat(row.acceptAsked()).isEqualTo(1);
            assertThat(row.acceptedInTime()).isZero();
            assertThat(row.urged()).isGreaterThanOrEqualTo(2);
        }));
    }

    @Test
    void aResultThatIsNotGoodIsNoSolution() {
        var order = forwarded();
        accept(order);
        solve(order);
        complete(order, Elements.INSPECT_RESULT, agent, "resultOk", "no", "reason", "发票仍有误");
        await(() -> assertThat(figures(leader))
                .singleElement()
                .satisfies(row -> assertThat(row.solveAsked()).isZero()));
    }

    @Test
    void whatIsNotDueYetIsNeitherInTimeNorLate() {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        assertThat(figures(leader)).containsExactly(new ProviderFigures(department, "department", 1, 0, 0, 0, 0, 0, 0));
        assertThat(figures(leader, clockOf(order, "accept").due().plusSeconds(1)))
                .containsExactly(new ProviderFigures(department, "department", 1, 1, 0, 0, 0, 0, 0));
        assertThat(figures(leader, clockOf(order, "solve").due().plusSeconds(1)))
                .containsExactly(new ProviderFigures(department, "department", 1, 1, 0, 1, 0, 0, 0));
    }

    @Test
    void whatWasTakenBackInTimeIsNeverLate() {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        handOvers.ended(order, clock.instant());
        assertThat(figures(leader, START.plus(Duration.ofDays(20))))
                .containsExactly(new ProviderFigures(department, "department", 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void timesFollowTheirClocks() {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        var due = clockOf(order, "accept").due();
        clocks.restart(order, "accept", START.plus(Duration.ofDays(1)), Restart.DONE);
        assertThat(figures(leader, due.plusSeconds(1)))
                .singleElement()
                .satisfies(figures -> assertThat(figures.acceptAsked()).isZero());
    }

    @Test
    void leadersSeeWhatTheirTeamForwarded() throws Exception {
        task(forwarded(), Elements.ACCEPT_WORK_ORDER);
        assertThat(figures(people.in(people.team(centre), Role.TEAM_LEADER))).isEmpty();
        assertThat(figures(manager)).hasSize(1);
        http.perform(get("/api/provider-report")
                        .param("from", START.toString())
                        .param("to", START.plus(Duration.ofDays(1)).toString())
                        .with(TestStaff.signedIn(leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].orders").value(1));
        http.perform(get("/api/provider-report")
                        .param("from", START.toString())
                        .param("to", START.toString())
                        .with(TestStaff.signedIn(leader)))
                .andExpect(status().isBadRequest());
    }
}
