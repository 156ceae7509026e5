package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.Crises;
import io.ringloop.complaints.handling.CrisisResponses;
import io.ringloop.complaints.store.CrisisStore;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.processes.ComplaintEscalationProcess;
import io.ringloop.processes.CrisisResponseProcess.Elements;
import io.ringloop.processes.CrisisResponseProcess.Variables;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** A complaint that became public opinion, from its first assessment to its review. Catalogue 82. */
@RingloopTest
class CrisisResponseIT extends ComplaintScene {

    @Autowired
    Crises crises;

    @Autowired
    CrisisResponses responses;

    @Autowired
    CrisisStore store;

    @Autowired
    MockMvc http;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void item82_aComplaintThatBecomesPublicStartsItsResponseOnce() {
        var id = inCrisis(customer("normal"));
        var crisis = Objects.requireNonNull(book.get(id).crisisId());
        task(crisis, Elements.ASSESS_CRISIS);
        assertThat(store.openOf(id)).contains(crisis);
        assertThat(processes.running(crisis)).hasSize(1);
        assertThat(runtime.getVariable(processes.running(crisis).get(0), Variables.CASE_ID))
                .isEqualTo(id.toString());
        responses.activate(id);
        assertThat(processes.running(crisis)).hasSize(1);
        exposed(id);
        var again = Objects.requireNonNull(book.get(id).crisisId());
        assertThat(again).isNotEqualTo(crisis);
        assertThat(processes.running(again))
                .as("while one runs, no second begins")
                .isEmpty();
        assertThat(store.openOf(id)).contains(crisis);
    }

    @Test
    void item82_whatIsToBeDoneStandsOnThePageOfTheComplaint() throws Exception {
        var id = inCrisis(customer("normal"));
        var assess = task(store.openOf(id).orElseThrow(), Elements.ASSESS_CRISIS);
        http.perform(get("/api/cases/" + id + "/tasks").with(TestStaff.signedIn(manager)))
                .andExpect(jsonPath("$[*].id", hasItem(assess.id().toString())));
        http.perform(get("/api/complaints/" + id).with(TestStaff.signedIn(manager)))
                .andExpect(jsonPath("$.crisisId")
                        .value(store.openOf(id).orElseThrow().toString()));
    }

    @Test
    void item82_oneStatementIsApprovedByAnotherToldAndWatchedUntilItIsOver() {
        var counsel = people.in(centre, Role.LEGAL);
        var id = inCrisis(customer("normal"));
        var crisis = store.openOf(id).orElseThrow();
        assess(crisis);
        var decision = task(crisis, Elements.HOLD_STATEMENT);
        assertThat(decision.groups()).containsExactly(Role.LEGAL.name());
        assertThat(told(id)).doesNotContain("crisis-statement");
        decide(crisis, counsel, "approve", "statement", "我们正在核实，今天内答复。");
        await(() -> assertThat(told(id)).contains("crisis-statement"));
        assertThat(tasks.open(crisis)).isEmpty();
        clock.advance(Duration.ofHours(4).plusSeconds(1));
        complete(crisis, Elements.MONITOR_CRISIS, manager, Map.of("crisisTrend", "over", "observed", "无新增转载"));
        var review = task(crisis, Elements.REVIEW_CRISIS);
        assertThat(review.assignee()).isNull();
        assertThat(crises.pinned()).doesNotContainKey(id);
        assertThat(store.openOf(id)).isEmpty();
        complete(
                crisis,
                Elements.REVIEW_CRISIS,
                manager,
                Map.of("cause", "派单遗漏", "wentWell", "口径统一", "wentWrong", "发现太晚", "measures", "每日巡查"));
        await(() -> assertThat(processes.running(crisis)).isEmpty());
        assertThat(forms.of(id))
                .extracting(CompletedForm::elementId)
                .contains(
                        Elements.ASSESS_CRISIS,
                        Elements.HOLD_STATEMENT,
                        Elements.MONITOR_CRISIS,
                        Elements.REVIEW_CRISIS);
    }

    @Test
    void item82_aStatementSentBackIsAssessedAnewAndNobodyHearsIt() {
        var counsel = people.in(centre, Role.LEGAL);
        var id = inCrisis(customer("normal"));
        var crisis = store.openOf(id).orElseThrow();
        assess(crisis);
        decide(crisis, counsel, "rework", "reason", "不得承诺时限");
        task(crisis, Elements.ASSESS_CRISIS);
        assertThat(told(id)).doesNotContain("crisis-statement");
    }

    @Test
    void item82_whoeverAssessedDoesNotApprove() {
        var second = people.in(centre, Role.OPS_MANAGER);
        var id = inCrisis(customer("normal"));
        var crisis = store.openOf(id).orElseThrow();
        assess(crisis);
        var decision = task(crisis, Elements.HOLD_STATEMENT);
        assertThat(decision.groups()).containsExactly(Role.OPS_MANAGER.name());
        assertThatThrownBy(() -> tasks.claim(decision.id(), manager, decision.version()))
                .isInstanceOf(ProblemException.class);
        assertThat(tasks.claim(decision.id(), second, decision.version()).assignee())
                .isEqualTo(second.id());
    }

    @Test
    void item82_theResponseEndsWithItsCaseAndIsReviewed() {
        var id = inCrisis(customer("normal"));
        var crisis = store.openOf(id).orElseThrow();
        task(crisis, Elements.ASSESS_CRISIS);
        signIn(agent);
        contacts.withdraw(id, Ids.next(), "已自行解决");
        signIn(leader);
        contacts.confirmWithdrawal(id);
        closed(id, CloseReason.WITHDRAWN);
        task(crisis, Elements.REVIEW_CRISIS);
        assertThat(tasks.open(crisis, Elements.ASSESS_CRISIS)).isEmpty();
        assertThat(store.openOf(id)).isEmpty();
    }

    @Test
    void item82_operationsEndItBeforeItsCaseCloses() {
        var id = inCrisis(customer("normal"));
        var crisis = store.openOf(id).orElseThrow();
        task(crisis, Elements.ASSESS_CRISIS);
        crises.end(id, "热度已退");
        task(crisis, Elements.REVIEW_CRISIS);
    }

    @Test
    void item82_theResponseGoesOnWithTheComplaintThatItsComplaintIsMergedInto() {
        var customer = customer("normal");
        var master = registered(customer, said());
        task(master, ComplaintEscalationProcess.Elements.HANDLE_ORDINARY);
        var duplicate = inCrisis(customer);
        var crisis = store.openOf(duplicate).orElseThrow();
        links.merge(duplicate, cases.find(duplicate).orElseThrow().version(), master);
        assertThat(store.openOf(master)).contains(crisis);
        assertThat(tasks.open(crisis, Elements.ASSESS_CRISIS)).isPresent();
        assertThat(runtime.getVariable(processes.running(crisis).get(0), Variables.CASE_ID))
                .isEqualTo(master.toString());
    }

    private UUID inCrisis(UUID customer) {
        var id = registered(customer, said());
        task(id, ComplaintEscalationProcess.Elements.HANDLE_ORDINARY);
        exposed(id);
        await(() -> assertThat(store.openOf(id)).isPresent());
        return id;
    }

    private void exposed(UUID id) {
        contacts.exposed(id, "https://example.org/1");
        complete(
                id,
                ComplaintEscalationProcess.Elements.CRISIS_DECISION,
                manager,
                Map.of("crisisActivate", "yes", "reason", "已上热搜"));
    }

    private void assess(UUID crisis) {
        complete(
                crisis,
                Elements.ASSESS_CRISIS,
                manager,
                Map.of("spread", "growing", "facts", "师傅两次没有上门", "proposal", "我们正在核实。", "monitorEvery", "h4"));
    }

    private void decide(UUID crisis, Staff by, String decision, String field, String words) {
        complete(crisis, Elements.HOLD_STATEMENT, by, Map.of("statementDecision", decision, field, words));
    }

    private static void signIn(Staff staff) {
        SecurityContextHolder.getContext().setAuthentication(new StaffAuthentication(staff));
    }
}
