package io.ringloop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Length;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RingloopTest
@RecordApplicationEvents
class CasesIT {

    private static final ClockTerms DAY =
            new ClockTerms(Base.START, Length.parse("24h"), Length.parse("4h"), null, Set.of(), null);

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Clocks clocks;

    @Autowired
    Customers customers;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    UUID centre;
    UUID team;
    Staff leader;
    Staff agent;
    Instant received;

    @BeforeEach
    void hire() {
        centre = staff.centre();
        team = staff.team(centre);
        leader = staff.in(team, Role.TEAM_LEADER);
        agent = staff.in(team, Role.AGENT);
        received = clock.instant().truncatedTo(ChronoUnit.MICROS).minusSeconds(300);
    }

    @Test
    void numbersCountPerCentreKindAndYear() {
        clock.moveTo(Instant.parse("2026-12-31T15:59:00Z"));
        received = clock.instant().minusSeconds(60);
        assertThat(open().number()).isEqualTo("C-2026-000001");
        assertThat(open().number()).isEqualTo("C-2026-000002");
        assertThat(cases.open(draft(CaseKind.TICKET, null)).number()).isEqualTo("T-2026-000001");
        clock.advance(Duration.ofMinutes(2)); // midnight in Shanghai, not yet in UTC
        assertThat(open().number()).isEqualTo("C-2027-000001");
        team = staff.team(staff.centre());
        assertThat(open().number()).isEqualTo("C-2027-000001");
    }

    @Test
    void casesOpenedAtTheSameTimeHaveDifferentNumbersFromTheFirstOn() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> opening = () -> open().number();
            var numbers = new HashSet<String>();
            for (var future : pool.invokeAll(Collections.nCopies(40, opening))) {
                numbers.add(future.get());
            }
            assertThat(numbers).hasSize(40);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void untilSomebodyClaimsItTheLeaderOnDutyAnswersForACase() {
        var file = open();
        assertThat(file.owner()).isEqualTo(leader.id());
        assertThat(file.claimedAt()).isNull();
        assertThat(file.status()).isEqualTo(CaseStatus.NEW);
        due(file);
        var claimed = cases.claim(file.id(), 0, agent);
        assertThat(claimed.owner()).isEqualTo(agent.id());
        assertThat(claimed.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(cases.claim(file.id(), 0, agent))
                .isEqualTo(cases.find(file.id()).orElseThrow());
        assertThatThrownBy(() -> cases.claim(file.id(), claimed.version(), leader))
                .isInstanceOf(CaseAlreadyClaimed.class);
        assertThat(events.stream(CaseEvent.CaseAssigned.class)
                        .filter(event -> event.file().id().equals(file.id())))
                .singleElement()
                .extracting(CaseEvent.CaseAssigned::former)
                .isEqualTo(leader.id());
    }

    @Test
    void aLeaderWithAConflictOfInterestDoesNotAnswerForTheCaseButTheOneAbove() {
        var above = staff.in(centre, Role.OPS_MANAGER);
        var draft = draft(CaseKind.COMPLAINT, null);
        var file = cases.open(new CaseDraft(
                draft.id(),
                draft.kind(),
                draft.title(),
                null,
                null,
                null,
                null,
                team,
                null,
                Set.of(leader.id()),
                null,
                received,
                null,
                ""));
        assertThat(file.owner()).isEqualTo(above.id());
    }

    @Test
    void noCaseLeavesNewWithoutADeadline() {
        var file = open();
        refused("case-needs-owner-and-deadline", () -> cases.claim(file.id(), 0, agent));
        refused("case-needs-owner-and-deadline", () -> cases.close(file.id(), CloseReason.INVALID));
        assertThat(cases.assign(file.id(), agent.id(), received.plusSeconds(900))
                        .status())
                .isEqualTo(CaseStatus.ASSIGNED);
    }

    @Test
    void theDatabaseItselfRefusesADeadlineWithoutAnOwnerAndAnOwnerWithoutADeadline() {
        var file = assigned();
        for (var change : List.of(
                "owner_id = null",
                "due_at = null",
                "status = 'closed'",
                "closed_at = changed_at, close_reason = 'TEST'",
                "merged_into = id")) {
            assertThatThrownBy(() -> jdbc.sql("update cases.case_file set " + change + " where id = :id")
                            .param("id", file.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void statusGoesOnlyWhereItMay() {
        var file = assigned();
        refused("case-status-impossible", () -> cases.changeStatus(file.id(), CaseStatus.AWAITING_CONFIRMATION));
        refused("case-status-impossible", () -> cases.changeStatus(file.id(), CaseStatus.NEW));
        refused("case-status-impossible", () -> cases.changeStatus(file.id(), CaseStatus.CLOSED));
        for (var next : List.of(
                CaseStatus.IN_PROGRESS,
                CaseStatus.WAITING_CUSTOMER,
                CaseStatus.WAITING_OTHERS,
                CaseStatus.IN_PROGRESS,
                CaseStatus.SOLVED,
                CaseStatus.AWAITING_CONFIRMATION,
                CaseStatus.IN_PROGRESS)) {
            assertThat(cases.changeStatus(file.id(), next).status()).isEqualTo(next);
        }
        var version = cases.find(file.id()).orElseThrow().version();
        assertThat(cases.changeStatus(file.id(), CaseStatus.IN_PROGRESS).version())
                .isEqualTo(version);
    }

    @Test
    void aClosedCaseEndsItsClocksAndOnlyReopeningBringsItBack() {
        var file = assigned();
        var closed = cases.close(file.id(), CloseReason.SOLVED_CONFIRMED);
        assertThat(closed.closeReason()).isEqualTo("SOLVED_CONFIRMED");
        assertThat(clocks.of(file.id())).extracting(row -> row.course().state()).containsExactly(ClockState.VOID);
        assertThat(cases.close(file.id(), CloseReason.SOLVED_CONFIRMED).version())
                .isEqualTo(closed.version());
        refused("case-closed", () -> cases.close(file.id(), CloseReason.WITHDRAWN));
        refused("case-closed", () -> cases.changeStatus(file.id(), CaseStatus.IN_PROGRESS));
        refused("case-closed", () -> cases.claim(file.id(), closed.version(), agent));
        var due = received.plus(Duration.ofDays(9));
        var reopened = cases.reopen(file.id(), "dissatisfied", due);
        assertThat(reopened.reopenCount()).isEqualTo(1);
        assertThat(reopened.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(reopened.closedAt()).isNull();
        assertThat(reopened.dueAt()).isEqualTo(due);
        refused("case-not-closed", () -> cases.reopen(file.id(), "again", due));
    }

    @Test
    void ofTwoPeopleWhoEditOneCaseTheSecondIsRefused() throws Exception {
        var file = open();
        due(file);
        var other = staff.in(team, Role.AGENT);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var scope = new Scope(Kind.TEAM, leader.id(), Set.of(team));
            var outcomes = new ArrayList<String>();
            for (var future : pool.invokeAll(List.<Callable<CaseFile>>of(
                    () -> cases.assign(file.id(), 0, agent.id(), scope),
                    () -> cases.assign(file.id(), 0, other.id(), scope)))) {
                try {
                    outcomes.add("v" + future.get().version());
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(StaleVersion.class);
                    outcomes.add("stale");
                }
            }
            assertThat(outcomes).containsExactlyInAnyOrder("v1", "stale");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void onlySomebodyWithinTheScopeWhoWorksOnCasesCanBeGivenOne() {
        var file = open();
        due(file);
        var scope = new Scope(Kind.TEAM, leader.id(), Set.of(team));
        var stranger = staff.in(staff.team(staff.centre()), Role.AGENT);
        var handler = staff.in(team, Role.HANDLER);
        refused("case-owner-unfit", () -> cases.assign(file.id(), 0, stranger.id(), scope));
        refused("case-owner-unfit", () -> cases.assign(file.id(), 0, handler.id(), scope));
        assertThat(cases.assign(file.id(), 0, agent.id(), scope).owner()).isEqualTo(agent.id());
    }

    @Test
    void aMergedDuplicateLeavesEverythingToItsMasterAndTheEarliestReceivedTimeWins() {
        var customer = customers.create(
                CustomerDraft.of("合并", "1390000" + team.toString().substring(0, 4)));
        var master = cases.open(draft(CaseKind.COMPLAINT, customer.id()));
        clocks.start(clockOf(master, received), DAY, null);
        received = received.minus(Duration.ofHours(3));
        var duplicate = cases.open(draft(CaseKind.COMPLAINT, customer.id()));
        var contact = Ids.next();
        links.addContact(duplicate.id(), contact, "opened");
        links.attach(duplicate.id(), Ids.next(), "发票.pdf");
        var kept = links.merge(duplicate.id(), 0, master.id());
        assertThat(kept.receivedAt()).isEqualTo(received);
        assertThat(clocks.of(master.id()).get(0).course().due()).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        assertThat(cases.find(master.id()).orElseThrow().dueAt()).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        assertThat(links.contacts(master.id())).containsExactly(contact);
        assertThat(links.attachments(master.id())).hasSize(1);
        assertThat(links.of(master.id())).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.DUPLICATE_OF);
            assertThat(link.outgoing()).isFalse();
            assertThat(link.number()).isEqualTo(duplicate.number());
        });
        var gone = cases.find(duplicate.id()).orElseThrow();
        assertThat(gone.mergedInto()).isEqualTo(master.id());
        assertThat(gone.closeReason()).isEqualTo("MERGED");
        assertThat(links.addContact(duplicate.id(), Ids.next(), "urge").id()).isEqualTo(master.id());
        assertThat(links.contacts(master.id())).hasSize(2);
    }

    @Test
    void aMergedCaseCanNeitherBeClosedNorReopenedNorMergedAgainNorTakeAnotherOver() {
        var master = assigned();
        var duplicate = assigned();
        var third = assigned();
        links.merge(duplicate.id(), version(duplicate), master.id());
        assertThat(cases.close(duplicate.id(), CloseReason.MERGED).mergedInto()).isEqualTo(master.id());
        refused("case-merged", () -> cases.close(duplicate.id(), CloseReason.SOLVED_SILENT));
        refused("case-merged", () -> cases.reopen(duplicate.id(), "again", received));
        refused("case-merged", () -> cases.changeStatus(duplicate.id(), CaseStatus.IN_PROGRESS));
        refused("case-merged", () -> links.merge(duplicate.id(), version(duplicate), third.id()));
        refused("case-merged", () -> links.merge(third.id(), version(third), duplicate.id()));
        refused("case-merged", () -> links.merge(master.id(), version(master), duplicate.id()));
        refused("case-merged-into-itself", () -> links.merge(master.id(), version(master), master.id()));
        refused("case-status-impossible", () -> cases.close(third.id(), CloseReason.MERGED));
    }

    @Test
    void ofTwoMergesAgainstEachOtherOneWinsAndNoCircleRemains() throws Exception {
        var one = assigned();
        var other = assigned();
        int versionOfOne = version(one);
        int versionOfOther = version(other);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var refusals = 0;
            for (var future : pool.invokeAll(List.<Callable<CaseFile>>of(
                    () -> links.merge(one.id(), versionOfOne, other.id()),
                    () -> links.merge(other.id(), versionOfOther, one.id())))) {
                try {
                    future.get();
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(ProblemException.class);
                    refusals++;
                }
            }
            assertThat(refusals).isEqualTo(1);
            assertThat(List.of(
                            cases.find(one.id()).orElseThrow(),
                            cases.find(other.id()).orElseThrow()))
                    .filteredOn(file -> file.mergedInto() != null)
                    .hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void casesOfDifferentKindsOrCustomersAreNotMerged() {
        var first = customers.create(CustomerDraft.of("甲"));
        var second = customers.create(CustomerDraft.of("乙"));
        var one = cases.open(draft(CaseKind.COMPLAINT, first.id()));
        var other = cases.open(draft(CaseKind.COMPLAINT, second.id()));
        var ticket = cases.open(draft(CaseKind.TICKET, first.id()));
        refused("case-customers-differ", () -> links.merge(one.id(), 0, other.id()));
        refused("case-kinds-differ", () -> links.merge(one.id(), 0, ticket.id()));
    }

    @Test
    void linksAreKeptOnceAndNeverToOneselfOrAsADuplicate() {
        var one = open();
        var other = open();
        links.link(one.id(), other.id(), LinkKind.SAME_EVENT);
        links.link(one.id(), other.id(), LinkKind.SAME_EVENT);
        assertThat(links.of(other.id()))
                .singleElement()
                .extracting(CaseLink::outgoing)
                .isEqualTo(false);
        refused("case-linked-to-itself", () -> links.link(one.id(), one.id(), LinkKind.FOLLOWS));
        refused("case-link-needs-merge", () -> links.link(one.id(), other.id(), LinkKind.DUPLICATE_OF));
        refused("case-not-found", () -> links.link(one.id(), Ids.next(), LinkKind.FOLLOWS));
    }

    @Test
    void oneContactBelongsToSeveralCasesAndACaseToSeveralContacts() {
        var one = open();
        var other = open();
        var contact = Ids.next();
        links.addContact(one.id(), contact, "other");
        links.addContact(other.id(), contact, "other");
        links.addContact(other.id(), contact, "other");
        links.addContact(other.id(), Ids.next(), "urge");
        assertThat(links.casesOf(contact)).containsExactly(one.id(), other.id());
        assertThat(links.contacts(other.id())).hasSize(2);
        assertThat(events.stream(CaseEvent.ContactAddedToCase.class)
                        .filter(event -> event.file().id().equals(other.id())))
                .hasSize(2);
    }

    @Test
    void theDeadlineOfACaseIsThatOfItsEarliestOpenClock() {
        var file = open();
        clocks.start(clockOf(file, received), DAY, null);
        var soon = new ClockTerms(Base.START, Length.parse("2h"), Length.parse("1h"), null, Set.of(), null);
        clocks.start(
                new ClockStart(ClockSubject.ofCase(file.id()), "progress", "ordinary", "normal", null, received, null),
                soon,
                null);
        assertThat(cases.find(file.id()).orElseThrow().dueAt()).isEqualTo(received.plus(2, ChronoUnit.HOURS));
        assertThat(cases.find(file.id()).orElseThrow().warnAt()).isEqualTo(received.plus(1, ChronoUnit.HOURS));
        clocks.met(file.id(), "progress", clock.instant());
        assertThat(cases.find(file.id()).orElseThrow().dueAt()).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        assertThat(cases.find(file.id()).orElseThrow().version()).isZero();
    }

    @Test
    void everythingThatHappensToACaseIsProvenAndItsWordsAreSealed() {
        var file = assigned();
        cases.grade(file.id(), "major");
        cases.changeStatus(file.id(), CaseStatus.IN_PROGRESS);
        cases.close(file.id(), CloseReason.EXPLAINED);
        var facts = jdbc.sql("""
                        select kind || ' ' || (personal is not null) || ' ' || data from archive.fact
                         where business_key = :id and subject_type = 'case' and kind like 'case%' order by at, id
                        """).param("id", file.id()).query(String.class).list();
        assertThat(facts).noneMatch(text -> text.contains("漏水"));
        assertThat(facts.stream()
                        .map(text -> text.substring(0, text.indexOf('{')).strip()))
                .containsExactly(
                        "case-opened true",
                        "case-assigned false",
                        "case-changed true",
                        "case-status-changed false",
                        "case-closed false");
    }

    private CaseFile open() {
        return cases.open(draft(CaseKind.COMPLAINT, null));
    }

    /** With a clock, claimed by the agent. */
    private CaseFile assigned() {
        var file = open();
        due(file);
        return cases.claim(file.id(), 0, agent);
    }

    private void due(CaseFile file) {
        clocks.start(clockOf(file, received), DAY, null);
    }

    private ClockStart clockOf(CaseFile file, Instant from) {
        return new ClockStart(ClockSubject.ofCase(file.id()), "solution", "ordinary", "normal", null, from, null);
    }

    private int version(CaseFile file) {
        return cases.find(file.id()).orElseThrow().version();
    }

    private CaseDraft draft(CaseKind kind, @Nullable UUID customer) {
        return new CaseDraft(
                Ids.next(),
                kind,
                "净水器漏水",
                customer,
                "净水器 X3",
                null,
                "call",
                team,
                (StaffId) null,
                Set.of(),
                null,
                received,
                null,
                "客户很生气");
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
