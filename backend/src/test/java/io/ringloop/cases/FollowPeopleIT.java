package io.ringloop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerMerges;
import io.ringloop.customers.Customers;
import io.ringloop.people.Absence.Reason;
import io.ringloop.people.Absences;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases follow what happens to their owner and to their customer. */
@RingloopTest
class FollowPeopleIT {

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    Absences absences;

    @Autowired
    Customers customers;

    @Autowired
    CustomerMerges merges;

    @Autowired
    Tasks tasks;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    @Autowired
    MovableClock clock;

    UUID team;
    Staff agent;
    Staff deputy;
    Staff leader;

    @BeforeEach
    void hire() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
        deputy = staff.in(team, Role.AGENT);
        leader = staff.in(team, Role.TEAM_LEADER);
    }

    @Test
    void theDeputyTakesOverTheCasesOfWhoIsAwayWithTheirTasksAndTheFormerOwnerGoesOnReading() {
        var file = owned();
        var task = tasks.open(file.id()).get(0);
        assertThat(task.assignee()).isEqualTo(agent.id());
        away(deputy);
        var after = cases.find(file.id()).orElseThrow();
        assertThat(after.owner()).isEqualTo(deputy.id());
        assertThat(after.claimedAt()).isNotNull();
        assertThat(after.dueAt()).isEqualTo(file.dueAt());
        assertThat(tasks.open(file.id())).extracting(Task::assignee).containsExactly(deputy.id());
        assertThat(list.see(file.id(), new Scope(Kind.OWN, agent.id(), Set.of()))
                        .id())
                .isEqualTo(file.id());
        assertThat(timeline.page(file.id(), null, 10).items())
                .extracting(CaseEntry::code)
                .contains("case-assigned", "user_Step");
    }

    @Test
    void withoutADeputyTheLeaderAnswersUntilSomebodyClaimsIt() {
        var file = owned();
        away(null);
        var after = cases.find(file.id()).orElseThrow();
        assertThat(after.owner()).isEqualTo(leader.id());
        assertThat(after.claimedAt()).isNull();
        assertThat(cases.claim(file.id(), after.version(), deputy).owner()).isEqualTo(deputy.id());
    }

    @Test
    void withoutAnybodyTheOwnerStaysAndTheTimelineSaysSo() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
        var file = owned();
        away(null);
        assertThat(cases.find(file.id()).orElseThrow().owner()).isEqualTo(agent.id());
        assertThat(timeline.page(file.id(), null, 10).items())
                .extracting(CaseEntry::code)
                .contains("case-owner-missing");
    }

    @Test
    void aClosedCaseStaysWithItsOwner() {
        var file = owned();
        cases.close(file.id(), CloseReason.SOLVED_SILENT);
        away(deputy);
        assertThat(cases.find(file.id()).orElseThrow().owner()).isEqualTo(agent.id());
    }

    @Test
    void aCaseIsFoundByThePresentNameAndNumberOfItsCustomerAndFollowsAMerge() {
        var tag = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
        var customer = customers.create(CustomerDraft.of("欧阳" + tag, "1390" + tag));
        var file = cases.open(draft(Ids.next(), customer));
        assertThat(found("欧阳" + tag)).containsExactly(file.id());
        assertThat(found("1390" + tag)).containsExactly(file.id());
        var changed = customers.change(
                customer.id(),
                customer.version(),
                CustomerDraft.of("司马" + tag, "1380" + tag),
                new Scope(Kind.ALL, leader.id(), Set.of()));
        assertThat(found("欧阳" + tag)).isEmpty();
        assertThat(found("司马" + tag)).containsExactly(file.id());
        assertThat(found("1380" + tag)).containsExactly(file.id());
        var survivor = customers.create(CustomerDraft.of("诸葛" + tag));
        merges.merge(changed.id(), changed.version(), survivor.id(), new Scope(Kind.ALL, leader.id(), Set.of()));
        assertThat(found("诸葛" + tag)).containsExactly(file.id());
        assertThat(cases.find(file.id()).orElseThrow().customerId()).isEqualTo(survivor.id());
    }

    private List<UUID> found(String text) {
        var filter = new CaseFilter(CaseFilter.Sort.DUE, true, null, Set.of(), null, Set.of(), null, null, false, text);
        return list.list(filter, new Scope(Kind.ALL, leader.id(), Set.of()), null, 10).items().stream()
                .map(CaseFile::id)
                .toList();
    }

    /** A case of the agent with a task of a running process. */
    private CaseFile owned() {
        var key = processes.given(agent.id().value(), "", Map.of());
        cases.open(draft(key, null));
        return cases.assign(key, agent.id(), clock.instant().plus(Duration.ofDays(2)));
    }

    private void away(@Nullable Staff standIn) {
        absences.add(
                agent.id(),
                standIn == null ? null : standIn.id(),
                Reason.ILL,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                new Scope(Kind.ALL, leader.id(), Set.of()));
    }

    private CaseDraft draft(UUID id, @Nullable Customer customer) {
        return new CaseDraft(
                id,
                CaseKind.COMPLAINT,
                "电话打不通",
                customer == null ? null : Objects.requireNonNull(customer.id()),
                null,
                null,
                "call",
                team,
                null,
                Set.of(),
                null,
                clock.instant().minusSeconds(60),
                null,
                "");
    }
}
