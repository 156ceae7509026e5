package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.archive.InstanceFilter;
import io.ringloop.archive.Instances;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseList;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CaseWork;
import io.ringloop.customers.CustomerHistory;
import io.ringloop.customers.CustomerHistory.Reach;
import io.ringloop.customers.HistoryRow;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.notifications.NoticeGate;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.WorkList;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is complained about has nothing to do with it, and nobody judges their own proposal. Catalogue 5, 75, 101. */
@RingloopTest
class ConflictOfInterestIT extends ComplaintScene {

    @Autowired
    WorkList lists;

    @Autowired
    Instances instances;

    @Autowired
    People directory;

    @Autowired
    CaseList caseList;

    @Autowired
    CustomerHistory history;

    @Autowired
    List<NoticeGate> gates;

    @Test
    void item75_theLeaderComplainedAboutNeitherOwnsNorSeesNorGetsIt() {
        var id = registered(customer("normal"), said("employee", leader.id().toString()));
        var handling = task(id, Elements.HANDLE_ORDINARY);
        assertThat(handling.assignee()).isEqualTo(manager.id());
        var version = cases.find(id).orElseThrow().version();
        assertThatThrownBy(() -> cases.claim(id, version, leader)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cases.assign(id, leader.id(), null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("case-owner-unfit");
        var everything = new Scope(Scope.Kind.ALL, manager.id(), Set.of());
        assertThatThrownBy(() -> tasks.assign(handling.id(), leader.id(), everything, handling.version()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("task-assignee-unfit");
        assertThatThrownBy(() -> lists.open(handling.id(), leader, Locale.ENGLISH))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("task-not-found");
    }

    @Test
    void item75_theLeaderComplainedAboutDoesNotOpenItsProcessEither() {
        var id = registered(customer("normal"), said("employee", leader.id().toString()));
        task(id, Elements.HANDLE_ORDINARY);
        var process = processes.running(id).get(0);
        var colleague = people.in(team, Role.TEAM_LEADER);
        var about = new InstanceFilter(id.toString(), null, null);
        assertThat(instances.find(process, reading(colleague)).businessKey()).isEqualTo(id.toString());
        assertThat(instances.list(about, reading(colleague), null, 5).items()).hasSize(1);
        assertThatThrownBy(() -> instances.find(process, reading(leader)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("instance-not-found");
        assertThat(instances.list(about, reading(leader), null, 5).items()).isEmpty();
    }

    @Test
    void item75_theLeaderComplainedAboutDoesNotComeUponItAnywhere() {
        var customer = customer("normal");
        var id = registered(customer, said("employee", leader.id().toString()));
        task(id, Elements.HANDLE_ORDINARY);
        var colleague = people.in(team, Role.TEAM_LEADER);
        var number = cases.find(id).orElseThrow().number();
        for (var typed : Arrays.asList(null, number)) {
            assertThat(listed(colleague, null, typed)).contains(id);
            assertThat(listed(leader, null, typed)).doesNotContain(id);
        }
        assertThat(caseList.sees(id, readingCases(colleague))).isTrue();
        assertThatThrownBy(() -> caseList.see(id, readingCases(leader)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("case-not-found");
        assertThat(gates)
                .filteredOn(gate -> gate.subjectType().equals(CaseWork.SUBJECT))
                .noneMatch(gate -> gate.mayRead(leader, id))
                .anyMatch(gate -> gate.mayRead(colleague, id));
        assertThat(storyFor(colleague, customer)).contains(id);
        assertThat(storyFor(leader, customer)).doesNotContain(id);
    }

    @Test
    void item75_whoSeesEverythingDoesNotSeeItEitherUnlessTheyAudit() {
        var customer = customer("normal");
        var id = registered(customer, said("employee", quality.id().toString()));
        task(id, Elements.HANDLE_ORDINARY);
        assertThat(listed(people.in(centre, Role.QA), customer, null)).containsExactly(id);
        assertThat(listed(quality, customer, null)).isEmpty();
        assertThat(caseList.sees(id, readingCases(quality))).isFalse();
        var auditor = people.in(centre, Role.AUDITOR);
        var other = customer("normal");
        var about = registered(other, said("employee", auditor.id().toString()));
        task(about, Elements.HANDLE_ORDINARY);
        assertThat(listed(auditor, other, null)).containsExactly(about);
        assertThat(caseList.sees(about, readingCases(auditor))).isTrue();
    }

    @Test
    void item75_theAgentComplainedAboutDoesNotAskTheCustomerWhetherItIsSolved() {
        var other = people.agentIn(team);
        var id = registered(customer("normal"), said("employee", other.id().toString()));
        propose(id, Elements.HANDLE_ORDINARY, leader);
        present(id, leader, "accepts");
        timeToAsk(id);
        task(id, Elements.CONFIRM_SOLUTION);
        var asking = tasks.open(id, Elements.CONFIRM_SOLUTION).orElseThrow();
        assertThatThrownBy(() -> tasks.claim(asking.id(), other, asking.version()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("task-not-found");
        var offered = new TaskFilter(TaskFilter.View.GROUP, TaskFilter.Sort.DUE, null, null, null);
        assertThat(lists.list(other, offered, null, 50).items())
                .extracting(Task::id)
                .doesNotContain(asking.id());
        assertThat(lists.list(agent, offered, null, 50).items())
                .extracting(Task::id)
                .contains(asking.id());
    }

    @Test
    void item5_moneyBeyondTheLeadersAuthorityIsApprovedByAManager() {
        var id = registered(customer("normal"), said("harm", "money", "claimedAmount", 500));
        propose(id, Elements.HANDLE_ORDINARY, leader, "remedy", List.of("compensation"), "amount", 5000);
        complete(id, Elements.APPROVE_SOLUTION, manager, Map.of("approvalDecision", "approve"));
        assertThat(task(id, Elements.PRESENT_SOLUTION).assignee()).isEqualTo(leader.id());
    }

    @Test
    void item5_whoProposedItDoesNotApproveIt() {
        var id = registered(customer("normal"), said("media", "threatened"));
        propose(id, Elements.HANDLE_MAJOR, manager, "remedy", List.of("compensation"), "amount", 50_000);
        var approving = task(id, Elements.APPROVE_SOLUTION);
        assertThatThrownBy(() -> tasks.claim(approving.id(), manager, approving.version()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("task-not-found");
        var other = people.in(centre, Role.OPS_MANAGER);
        complete(id, Elements.APPROVE_SOLUTION, other, Map.of("approvalDecision", "return", "reason", "过高"));
        task(id, Elements.HANDLE_MAJOR);
    }

    @Test
    void item5_whatOnlyManagementMayDecideGoesToManagement() {
        var management = people.in(centre, Role.MANAGEMENT);
        var id = registered(customer("normal"), said("media", "threatened"));
        propose(id, Elements.HANDLE_MAJOR, manager, "remedy", List.of("compensation"), "amount", 50_000);
        assertThat(task(id, Elements.APPROVE_SOLUTION).groups()).containsExactly(Role.MANAGEMENT.name());
        complete(id, Elements.APPROVE_SOLUTION, management, Map.of("approvalDecision", "approve"));
        task(id, Elements.PRESENT_SOLUTION);
    }

    @Test
    void item5_whereTheOnlyManagerProposedItAnAdministratorStandsIn() {
        people.in(centre, Role.ADMINISTRATOR);
        var id = registered(customer("normal"), said("media", "threatened"));
        propose(id, Elements.HANDLE_MAJOR, manager, "remedy", List.of("compensation"), "amount", 50_000);
        assertThat(task(id, Elements.APPROVE_SOLUTION).groups()).containsExactly(Role.ADMINISTRATOR.name());
    }

    @Test
    void item5_whatALeaderMayDecideNeedsNobodyElse() {
        var id = registered(customer("normal"), said());
        propose(id, Elements.HANDLE_ORDINARY, leader, "remedy", List.of("compensation"), "amount", 1000);
        task(id, Elements.PRESENT_SOLUTION);
        assertThat(variable(id, "approvalNeeded")).isEqualTo(false);
    }

    @Test
    void item101_ifNobodyMayHaveItTheJobWaitsAsAnIncidentAndGoesOnOnceSomebodyMay() {
        var desert = people.centre();
        var lonely = people.agentIn(people.team(desert));
        agent = lonely;
        team = lonely.unitId();
        var id = registered(customer("normal"), said());
        await(() -> {
            clock.advance(Duration.ofMinutes(10));
            assertThat(runtime.createIncidentQuery()
                            .processInstanceId(processes.running(id).get(0))
                            .count())
                    .isEqualTo(1);
        });
        var file = cases.find(id).orElseThrow();
        assertThat(file.status()).isEqualTo(CaseStatus.NEW);
        assertThat(file.severity()).as("nothing of the failed step remains").isNull();
        assertThat(clocks.of(id)).extracting(ClockRow::kind).containsExactly("register");
        var late = people.in(desert, Role.OPS_MANAGER);
        var job = management
                .createJobQuery()
                .processInstanceId(processes.running(id).get(0))
                .withException()
                .singleResult();
        management.setJobRetries(job.getId(), 1);
        await(() -> assertThat(cases.find(id).orElseThrow().owner()).isEqualTo(late.id()));
    }

    private List<UUID> listed(Staff staff, @Nullable UUID customer, @Nullable String typed) {
        var latest = new CaseFilter(
                CaseFilter.Sort.RECEIVED, null, null, Set.of(), null, Set.of(), customer, null, false, typed);
        return caseList.list(latest, readingCases(staff), null, 50).items().stream()
                .map(CaseFile::id)
                .toList();
    }

    private List<UUID> storyFor(Staff staff, UUID customer) {
        var reach = new Reach(directory.scope(staff, Permission.CUSTOMERS_READ), null, readingCases(staff));
        return history.page(customer, reach, "case", null, 50).items().stream()
                .map(HistoryRow::id)
                .toList();
    }

    private Scope readingCases(Staff staff) {
        return directory.scope(staff, Permission.CASES_READ);
    }

    private Scope reading(Staff staff) {
        return directory.scope(staff, Permission.INSTANCES_READ);
    }
}
