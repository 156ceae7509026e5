package io.ringloop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Length;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.shared.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The life of a case from its number to its end, and what is proven of it. */
class CasesIT extends CaseScene {

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
}
