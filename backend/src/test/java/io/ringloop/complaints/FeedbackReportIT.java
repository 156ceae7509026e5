package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.store.PromiseStore;
import io.ringloop.complaints.store.PromiseStore.Narrowing;
import io.ringloop.complaints.store.PromiseStore.Period;
import io.ringloop.complaints.store.PromiseStore.Promise;
import io.ringloop.complaints.store.PromiseStore.TeamFigures;
import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.Restart;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.PauseReason;
import io.ringloop.rules.ProgressFeedbackFacts.Means;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How many of those who complained heard from us within 24 hours. Catalogue 77. */
@RingloopTest
class FeedbackReportIT extends ComplaintScene {

    private static final String PROGRESS = "progress";

    @Autowired
    PromiseStore promises;

    @Autowired
    People staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void item77_theRateIsWhatIsRecountedFromTheArchiveOverEveryOutcome() {
        var told = complaint();
        var missed = complaint();
        var tried = complaint();
        var paused = complaint();
        var withdrawn = complaint();
        var customer = customer("normal");
        var master = complaint(customer);
        var duplicate = complaint(customer);
        after(10);
        tell(told);
        tell(master);
        clocks.restart(tried, PROGRESS, clock.instant(), Restart.ATTEMPTED);
        assertThat(clocks.pause(paused, PauseReason.CUSTOMER_AGREED)).isNotEmpty();
        withdraw(withdrawn);
        links.merge(duplicate, cases.find(duplicate).orElseThrow().version(), master);
        closed(duplicate, CloseReason.MERGED);
        after(24);
        missedOnce(missed);
        after(25);
        tell(missed);
        assertThat(clockOf(paused, PROGRESS).state()).isEqualTo(ClockState.PAUSED);

        assertThat(figures()).isEqualTo(new TeamFigures(team, 5, 3, 1, 1, 4, 2));
        assertThat(rows(null)).hasSize(5);
        assertThat(rows("missed")).singleElement().satisfies(row -> {
            assertThat(row.caseId()).isEqualTo(missed);
            assertThat(row.first()).isTrue();
            assertThat(row.settledAt()).isEqualTo(START.plus(Duration.ofHours(24)));
        });
        assertThat(rows("attempted")).extracting(Promise::caseId).containsExactly(tried);
        assertThat(rows("kept"))
                .extracting(Promise::caseId)
                .containsExactlyInAnyOrder(told, master, missed)
                .doesNotContain(duplicate, withdrawn, paused);
        assertThat(figures().told()).isEqualTo(recounted("complaint-feedback", "counts", "effective"));
        assertThat(figures().missed()).isEqualTo(recounted("clock-breached", "clock", PROGRESS));
    }

    @Test
    void item77_presentingTheSolutionInTimeIsNewsAndWhatStillRunsDoesNotCount() {
        var presented = complaint();
        var running = complaint();
        propose(presented, Elements.HANDLE_ORDINARY, leader);
        present(presented, leader, "accepts");
        await(() -> assertThat(rows(null)).extracting(Promise::caseId).containsExactly(presented));
        assertThat(rows("kept")).hasSize(1);
        assertThat(rows(null)).extracting(Promise::caseId).doesNotContain(running);
    }

    @Test
    void item77_anEarlierTimeOfReceiptIsNoNews() {
        var id = complaint();
        clocks.rebase(id, START, START.minus(Duration.ofHours(2)));
        assertThat(clockOf(id, PROGRESS).due()).isEqualTo(START.plus(Duration.ofHours(22)));
        assertThat(rows(null)).isEmpty();
        after(22);
        await(() -> assertThat(rows("missed"))
                .singleElement()
                .satisfies(row -> assertThat(row.first()).isTrue()));
    }

    @Test
    void item77_whatWasMissedBeforeTheCustomerWithdrewStaysMissed() {
        var id = complaint();
        after(24);
        missedOnce(id);
        withdraw(id);
        assertThat(figures()).isEqualTo(new TeamFigures(team, 1, 0, 0, 1, 1, 0));
    }

    @Test
    void item77_everyFigureOpensItsRowsForTheTeamAndForNobodyElse() throws Exception {
        var told = complaint();
        after(10);
        tell(told);
        var number = cases.find(told).orElseThrow().number();
        http.perform(asked("/api/feedback-report").with(TestStaff.signedIn(leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].teamId").value(team.toString()))
                .andExpect(jsonPath("$[0].due").value(1))
                .andExpect(jsonPath("$[0].firstTold").value(1));
        http.perform(asked("/api/feedback-report/promises")
                        .param("team", team.toString())
                        .param("outcome", "kept")
                        .param("first", "true")
                        .with(TestStaff.signedIn(leader)))
                .andExpect(jsonPath("$.items[*].number", contains(number)))
                .andExpect(jsonPath("$.items[0].toldAt").exists());
        var elsewhere = people.in(people.team(centre), Role.TEAM_LEADER);
        http.perform(asked("/api/feedback-report").with(TestStaff.signedIn(elsewhere)))
                .andExpect(jsonPath("$", hasSize(0)));
        http.perform(asked("/api/feedback-report/promises").with(TestStaff.signedIn(elsewhere)))
                .andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(asked("/api/feedback-report/promises")
                        .param("outcome", "late")
                        .with(TestStaff.signedIn(leader)))
                .andExpect(status().isBadRequest());
        http.perform(asked("/api/feedback-report").with(TestStaff.signedIn(agent)))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder asked(String path) {
        return get(path)
                .param("from", START.toString())
                .param("to", START.plus(Duration.ofDays(7)).toString());
    }

    private UUID complaint() {
        return complaint(customer("normal"));
    }

    private UUID complaint(UUID customer) {
        var id = registered(customer, said());
        task(id, Elements.HANDLE_ORDINARY);
        return id;
    }

    /** So many hours after the complaints came in, and a second. */
    private void after(int hours) {
        clock.moveTo(START.plus(Duration.ofHours(hours)).plusSeconds(1));
    }

    /** The promise of the first day is broken, and made again for the second. */
    private void missedOnce(UUID id) {
        await(() -> assertThat(clockOf(id, PROGRESS)).satisfies(course -> {
            assertThat(course.breaches()).isEqualTo(1);
            assertThat(course.due()).isEqualTo(START.plus(Duration.ofHours(48)));
        }));
    }

    private void tell(UUID id) {
        assertThat(contacts.tell(id, Ids.next(), Means.VOICE, true, true).restartsClock())
                .isTrue();
    }

    private void withdraw(UUID id) {
        SecurityContextHolder.getContext().setAuthentication(new StaffAuthentication(agent));
        contacts.withdraw(id, Ids.next(), "已自行解决");
        closed(id, CloseReason.WITHDRAWN);
    }

    private Period seenBy(Staff reader) {
        return new Period(
                START, START.plus(Duration.ofDays(7)), clock.instant(), staff.scope(reader, Permission.REPORTS_READ));
    }

    private TeamFigures figures() {
        return promises.figures(seenBy(leader)).stream()
                .filter(row -> row.team().equals(team))
                .findFirst()
                .orElseThrow();
    }

    private List<Promise> rows(@Nullable String outcome) {
        return promises.list(seenBy(leader), new Narrowing(team, outcome, false), null, 100);
    }

    /** Facts of the archive about the complaints of the team: another record than the clocks. */
    private int recounted(String kind, String name, String value) {
        return jdbc.sql("""
                        select count(*) from archive.fact f
                         where f.kind = :kind and f.data ->> :name = :value
                           and f.subject_id in (select id::text from cases.case_file where unit_id = :team)
                        """)
                .param("kind", kind)
                .param("name", name)
                .param("value", value)
                .param("team", team)
                .query(Integer.class)
                .single();
    }
}
