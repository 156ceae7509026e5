package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.Crises;
import io.ringloop.deadlines.ClockState;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** What customers say afterwards, and how that ends or raises a complaint. Catalogue 65, 80, 82, 85. */
@RingloopTest
class ComplaintMessagesIT extends ComplaintScene {

    @Autowired
    Reopenings reopenings;

    @Autowired
    Crises crises;

    @Autowired
    MockMvc http;

    @Autowired
    CaseLinks links;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Staff staff) {
        SecurityContextHolder.getContext().setAuthentication(new StaffAuthentication(staff));
    }

    @Test
    void item65_theSecondUrgeRaisesTheTier() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        contacts.add(id, Ids.next(), "urge");
        assertThat(variable(id, "urgeCount")).isEqualTo(1);
        task(id, Elements.HANDLE_ORDINARY);
        contacts.add(id, Ids.next(), "urge");
        assertThat(task(id, Elements.HANDLE_MAJOR).assignee()).isEqualTo(manager.id());
        assertThat(told(id)).contains("case-urged");
        assertThat(links.contacts(id)).hasSize(3);
    }

    @Test
    void anAnswerEndsTheWaitingForTheCustomer() {
        var id = registered(customer("normal"), said());
        propose(id, Elements.HANDLE_ORDINARY, leader, "nextStep", "askCustomer", "question", "何时方便?");
        await(() -> assertThat(cases.find(id).orElseThrow().status()).isEqualTo(CaseStatus.WAITING_CUSTOMER));
        assertThat(clockOf(id, "solution").state()).isEqualTo(ClockState.PAUSED);
        assertThat(clockOf(id, "progress").state()).isEqualTo(ClockState.RUNNING);
        contacts.add(id, Ids.next(), "answer");
        task(id, Elements.HANDLE_ORDINARY);
        assertThat(clockOf(id, "solution").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void withdrawnByTheCustomerAnOrdinaryComplaintEndsAtOnce() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        signIn(agent);
        contacts.withdraw(id, Ids.next(), "已自行解决");
        closed(id, CloseReason.WITHDRAWN);
        assertThat(tasks.open(id)).isEmpty();
        assertThatThrownBy(() -> contacts.add(id, Ids.next(), "urge"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("case-closed");
    }

    @Test
    void aGraveComplaintIsWithdrawnOnlyWhenASecondPersonHasAsked() {
        var id = registered(customer("normal"), said("harm", "safety"));
        task(id, Elements.HANDLE_MAJOR);
        signIn(agent);
        assertThat(contacts.withdraw(id, Ids.next(), "不想再追究").confirmedBy()).isNull();
        assertThatThrownBy(() -> contacts.confirmWithdrawal(id))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("withdrawal-needs-second-person");
        assertThat(processes.running(id)).hasSize(1);
        signIn(leader);
        contacts.confirmWithdrawal(id);
        closed(id, CloseReason.WITHDRAWN);
        assertThat(links.of(id)).as("an internal case stays").hasSize(1);
    }

    @Test
    void item82_whatThePublicKnowsIsCriticalAndACrisisIsDecidedWithinTheHour() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        contacts.exposed(id, "https://example.org/1");
        task(id, Elements.HANDLE_MAJOR);
        var decision = task(id, Elements.CRISIS_DECISION);
        assertThat(decision.dueAt()).isBeforeOrEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(cases.find(id).orElseThrow().severity()).isEqualTo("critical");
        complete(id, Elements.CRISIS_DECISION, manager, Map.of("crisisActivate", "yes", "reason", "已上热搜"));
        await(() -> assertThat(book.get(id).crisisScript()).isTrue());
    }

    private UUID inCrisis() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        contacts.exposed(id, "https://example.org/1");
        task(id, Elements.CRISIS_DECISION);
        complete(id, Elements.CRISIS_DECISION, manager, Map.of("crisisActivate", "yes", "reason", "已上热搜"));
        await(() -> assertThat(crises.pinned()).containsKey(id));
        return id;
    }

    @Test
    void item64_theCrisisLineStandsOnEveryDeskUntilTheCaseIsClosed() throws Exception {
        var id = inCrisis();
        http.perform(get("/api/crises").with(TestStaff.signedIn(people.agent())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text.zh").value("我们已关注到您的反馈，会尽快核实并给出解决方案。"))
                .andExpect(jsonPath("$.since").exists())
                .andExpect(jsonPath("$.crises").isEmpty());
        http.perform(get("/api/crises").with(TestStaff.signedIn(manager)))
                .andExpect(jsonPath("$.crises[*].caseId", hasItem(id.toString())));
        signIn(agent);
        contacts.withdraw(id, Ids.next(), "已自行解决");
        signIn(leader);
        contacts.confirmWithdrawal(id);
        closed(id, CloseReason.WITHDRAWN);
        assertThat(crises.pinned()).doesNotContainKey(id);
        assertThat(book.get(id).crisisScript()).isFalse();
    }

    @Test
    void item64_operationsEndACrisisBeforeItsCaseCloses() {
        var id = inCrisis();
        crises.end(id, "热度已退");
        assertThat(crises.pinned()).doesNotContainKey(id);
        assertThatThrownBy(() -> crises.end(id, "再次")).hasMessageContaining("crisis-over");
    }

    @Test
    void aCrisisGoesOnWithTheMasterOfAMerge() {
        var customer = customer("normal");
        var master = registered(customer, said());
        task(master, Elements.HANDLE_ORDINARY);
        var duplicate = registered(customer, said());
        task(duplicate, Elements.HANDLE_ORDINARY);
        crises.pinScript(duplicate);
        links.merge(duplicate, cases.find(duplicate).orElseThrow().version(), master);
        assertThat(crises.pinned()).containsKey(master).doesNotContainKey(duplicate);
    }

    @Test
    void aDuplicateIsClosedIntoItsMaster() {
        var customer = customer("normal");
        var master = registered(customer, said());
        task(master, Elements.HANDLE_ORDINARY);
        var duplicate = registered(customer, said());
        task(duplicate, Elements.HANDLE_ORDINARY);
        links.merge(duplicate, cases.find(duplicate).orElseThrow().version(), master);
        closed(duplicate, CloseReason.MERGED);
        task(master, Elements.HANDLE_ORDINARY);
    }

    @Test
    void item80_whoComesBackSoonFindsTheSameComplaintInTheSecondTier() {
        var id = registered(customer("normal"), said("solvedOnSpot", "yes", "solution", "改约", "customerAgrees", "yes"));
        closed(id, CloseReason.SOLVED_ON_SPOT);
        clock.advance(Duration.ofDays(2));
        signIn(agent);
        assertThat(reopenings.reopen(id, Ids.next(), "又没来", true, false).id()).isEqualTo(id);
        assertThat(task(id, Elements.HANDLE_MAJOR).assignee()).isEqualTo(manager.id());
        assertThat(cases.find(id).orElseThrow().reopenCount()).isEqualTo(1);
        assertThat(clockOf(id, "progress").due()).isAfter(clock.instant().plus(Duration.ofHours(23)));
    }

    @Test
    void anotherMatterIsANewComplaintThatFollowsTheFormer() {
        var id = registered(customer("normal"), said("solvedOnSpot", "yes", "solution", "改约", "customerAgrees", "yes"));
        closed(id, CloseReason.SOLVED_ON_SPOT);
        signIn(agent);
        var next = reopenings.reopen(id, Ids.next(), "发票不对", false, false);
        assertThat(next.id()).isNotEqualTo(id);
        assertThat(links.of(next.id())).hasSize(1);
        task(next.id(), Elements.REGISTER_AND_SOOTHE);
    }
}
