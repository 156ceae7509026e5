package io.ringloop.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseList;
import io.ringloop.cases.CaseNotFound;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.Cases;
import io.ringloop.cases.CloseReason;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Grants;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class CaseListIT {

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    CaseListStore lists;

    @Autowired
    Customers customers;

    @Autowired
    Grants grants;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    UUID team;
    Staff agent;
    Staff leader;
    Instant now;

    @BeforeEach
    void hire() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
        leader = staff.in(team, Role.TEAM_LEADER);
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesOfATeamAreInOrderCompleteAndStableUnderInserts(Sort sort) {
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            all.add(open("第" + i, i % 3 == 2 ? null : now.plusSeconds(i / 2 * 60L), now.minusSeconds(i / 2 * 60L + 60))
                    .id());
        }
        var filter = filter(sort, null);
        var seen = new ArrayList<CaseFile>();
        @Nullable String next = null;
        do {
            var page = list.list(filter, team(), next, 3);
            seen.addAll(page.items());
            next = page.next();
            if (next != null) {
                open("插入", now.minusSeconds(3600), now.minusSeconds(1));
            }
        } while (next != null && seen.size() < 30);
        assertThat(seen).extracting(CaseFile::id).containsExactlyInAnyOrderElementsOf(all);
        Comparator<CaseFile> due = Comparator.comparing(file -> file.dueAt() == null ? Instant.MAX : file.dueAt());
        assertThat(seen)
                .isSortedAccordingTo(
                        sort == Sort.DUE
                                ? due
                                : Comparator.comparing(CaseFile::receivedAt).reversed());
    }

    @Test
    void aPersonSeesTheirTeamWhatTheyTookPartInAndDuringAContactTheCasesOfItsCustomer() {
        var tag = tag();
        var customer = customers.create(CustomerDraft.of("客户" + tag));
        var file = cases.open(draft("保密" + tag, customer.id(), null, now.minusSeconds(60)));
        var stranger = staff.in(staff.team(staff.centre()), Role.AGENT).id();
        var own = new Scope(Kind.OWN, stranger, Set.of());
        var otherTeam = new Scope(Kind.TEAM, stranger, Set.of(staff.team(staff.centre())));
        for (var scope : List.of(own, otherTeam)) {
            assertThat(found(tag, scope)).isEmpty();
            assertThat(list.list(CaseFilter.openByDue(), scope, null, 50).items())
                    .isEmpty();
            assertThatThrownBy(() -> list.see(file.id(), scope)).isInstanceOf(CaseNotFound.class);
        }
        assertThat(found(tag, team())).containsExactly(file.id());
        grants.grant(stranger, Customers.SUBJECT, customer.id(), Ids.next(), now.plus(Duration.ofMinutes(30)));
        assertThat(found(tag, own)).containsExactly(file.id());
        assertThat(list.see(file.id(), own).id()).isEqualTo(file.id());
        clock.advance(Duration.ofMinutes(31));
        assertThat(found(tag, own)).isEmpty();
        assertThatThrownBy(() -> list.see(file.id(), own)).isInstanceOf(CaseNotFound.class);
        cases.assign(file.id(), agent.id(), now.plusSeconds(60));
        var owner = new Scope(Kind.OWN, agent.id(), Set.of());
        assertThat(list.list(CaseFilter.openByDue(), owner, null, 50).items())
                .extracting(CaseFile::id)
                .containsExactly(file.id());
        cases.assign(file.id(), leader.id(), null);
        assertThat(list.see(file.id(), owner).id()).isEqualTo(file.id());
    }

    @Test
    void aCaseIsFoundByItsNumberItsWordsInChineseAndEnglishAndNotByWhatItDoesNotSay() {
        var tag = tag();
        var file = cases.open(draft("净水器漏水 Leaking Filter" + tag, null, null, now.minusSeconds(60)));
        for (var typed : List.of(
                file.number(),
                file.number().toLowerCase(Locale.ROOT),
                "漏水 filter" + tag,
                "LEAKING " + tag,
                "ｆｉｌｔｅｒ" + tag,
                "水器漏 " + tag,
                "愤怒 " + tag)) {
            assertThat(found(typed, team())).as(typed).containsExactly(file.id());
        }
        for (var typed : List.of("漏气 " + tag, "filter " + tag + "x", "%" + tag, "C-1999-000001", "水漏 " + tag)) {
            assertThat(found(typed, team())).as(typed).isEmpty();
        }
        var serial = file.number().substring(7).replaceFirst("^0+", "");
        assertThat(found(serial, team())).contains(file.id());
    }

    @Test
    void filtersNarrowAndTheirCombinationToo() {
        var tag = tag();
        var late = open("迟" + tag, now.minusSeconds(5), now.minusSeconds(60));
        var major = open("大" + tag, now.plusSeconds(600), now.minusSeconds(60));
        cases.grade(major.id(), "major");
        cases.assign(major.id(), agent.id(), null);
        var closed = open("结" + tag, now.plusSeconds(600), now.minusSeconds(60));
        cases.close(closed.id(), CloseReason.INVALID);
        assertThat(ids(new CaseFilter(Sort.DUE, true, null, Set.of(), null, Set.of(), null, null, true, null)))
                .containsExactly(late.id());
        assertThat(ids(new CaseFilter(Sort.DUE, true, null, Set.of(), null, Set.of(), null, "major", false, null)))
                .containsExactly(major.id());
        assertThat(ids(new CaseFilter(
                        Sort.DUE, true, null, Set.of(CaseStatus.ASSIGNED), null, Set.of(), null, null, false, null)))
                .containsExactly(major.id());
        assertThat(ids(new CaseFilter(
                        Sort.DUE, true, null, Set.of(), agent.id(), Set.of(team), null, null, false, tag)))
                .containsExactly(major.id());
        assertThat(ids(new CaseFilter(Sort.RECEIVED, false, null, Set.of(), null, Set.of(), null, null, false, null)))
                .containsExactly(closed.id());
        assertThat(ids(new CaseFilter(
                        Sort.RECEIVED, null, CaseKind.TICKET, Set.of(), null, Set.of(), null, null, false, null)))
                .isEmpty();
        assertThat(ids(new CaseFilter(
                        Sort.RECEIVED, null, CaseKind.COMPLAINT, Set.of(), null, Set.of(), null, null, false, null)))
                .hasSize(3);
        assertThatThrownBy(() ->
                        ids(new CaseFilter(Sort.DUE, false, null, Set.of(), null, Set.of(), null, null, false, null)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("parameter-invalid");
    }

    @Test
    void everyListReadsItsIndexAndNothingElse() {
        var all = new Scope(Kind.ALL, leader.id(), Set.of());
        transaction.executeWithoutResult(status -> {
            CaseCrowd.fill(jdbc, 6_000, agent.id().value(), team);
            for (var further : List.of(false, true)) {
                reads("case_all_due", filter(Sort.DUE, null), all, further);
                reads("case_unit_due", filter(Sort.DUE, null), team(), further);
                reads("case_all_received", anyState(null), all, further);
                reads("case_unit_received", anyState(null), team(), further);
                reads("case_tokens", anyState("王芳17"), all, further);
                reads("case_tokens", anyState("王芳17"), team(), further);
                reads("case_number", anyState("C-2020-0000017"), team(), further);
                reads("case_owner_", ownersDue(agent.id()), team(), further);
            }
            status.setRollbackOnly();
        });
    }

    private void reads(String index, CaseFilter filter, Scope scope, boolean further) {
        assertThat(plan(filter, scope, further)).contains(index).doesNotContain("Seq Scan on case_file");
    }

    private static CaseFilter anyState(@Nullable String typed) {
        return new CaseFilter(Sort.RECEIVED, null, null, Set.of(), null, Set.of(), null, null, false, typed);
    }

    private static CaseFilter ownersDue(StaffId owner) {
        return new CaseFilter(Sort.DUE, true, null, Set.of(), owner, Set.of(), null, null, false, null);
    }

    /** Not part of the suite: {@code -Dringloop.crowd=250000} writes figures to the console. */
    @Test
    @EnabledIfSystemProperty(named = "ringloop.crowd", matches = "\\d+")
    void figuresOfALargeCentre() {
        transaction.executeWithoutResult(status -> {
            CaseCrowd.fill(
                    jdbc, Integer.getInteger("ringloop.crowd"), agent.id().value(), team);
            var all = new Scope(Kind.ALL, leader.id(), Set.of());
            var own = new Scope(Kind.OWN, agent.id(), Set.of());
            figure("all by due", filter(Sort.DUE, null), all);
            figure("all by received", filter(Sort.RECEIVED, null), all);
            figure("team by due", filter(Sort.DUE, null), team());
            figure("team by received", filter(Sort.RECEIVED, null), team());
            figure("own by due", filter(Sort.DUE, null), own);
            figure(
                    "overdue",
                    new CaseFilter(Sort.DUE, true, null, Set.of(), null, Set.of(), null, null, true, null),
                    all);
            figure(
                    "critical",
                    new CaseFilter(Sort.DUE, true, null, Set.of(), null, Set.of(), null, "critical", false, null),
                    all);
            for (var typed : List.of("王芳17", "漏水", "空调 陈静", "13800007919", "C-2020-0012345", "12345", "没有这个")) {
                figure("all, open, '" + typed + "'", filter(Sort.DUE, typed), all);
                figure(
                        "team, any, '" + typed + "'",
                        new CaseFilter(Sort.RECEIVED, null, null, Set.of(), null, Set.of(), null, null, false, typed),
                        team());
            }
            status.setRollbackOnly();
        });
    }

    private void figure(String name, CaseFilter filter, Scope scope) {
        var times = new ArrayList<Long>();
        var rows = 0;
        for (var i = 0; i < 15; i++) {
            var begun = System.nanoTime();
            rows = lists.list(filter, scope, Set.of(), now, null, 51).size();
            times.add((System.nanoTime() - begun) / 1000);
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
                "%-34s %3d rows  median %7.2f ms  max %7.2f ms%n",
                name, rows, times.get(7) / 1000.0, times.get(14) / 1000.0);
        System.out.println(plan(filter, scope, false)
                .lines()
                .filter(line -> line.contains(" on "))
                .map(String::strip)
                .toList());
    }

    private String plan(CaseFilter filter, Scope scope, boolean further) {
        var file = open("计划", now, now.minusSeconds(60));
        var after = further ? CaseListStore.cursor(file, filter.sort()) : null;
        return String.join(
                "\n",
                jdbc.sql("explain " + CaseListSql.page(filter, scope, further))
                        .params(CaseListStore.params(filter, scope, Set.of(), now, after, 51))
                        .query(String.class)
                        .list());
    }

    private List<UUID> found(String typed, Scope scope) {
        return list.list(filter(Sort.DUE, typed), scope, null, 50).items().stream()
                .map(CaseFile::id)
                .toList();
    }

    private List<UUID> ids(CaseFilter filter) {
        return list.list(filter, team(), null, 50).items().stream()
                .map(CaseFile::id)
                .toList();
    }

    private Scope team() {
        return new Scope(Kind.TEAM, leader.id(), Set.of(team));
    }

    private static CaseFilter filter(Sort sort, @Nullable String text) {
        return new CaseFilter(sort, true, null, Set.of(), null, Set.of(), null, null, false, text);
    }

    private CaseFile open(String title, @Nullable Instant due, Instant received) {
        return cases.open(draft(title, null, due, received));
    }

    private CaseDraft draft(String title, @Nullable UUID customer, @Nullable Instant due, Instant received) {
        return new CaseDraft(
                Ids.next(),
                CaseKind.COMPLAINT,
                title,
                customer,
                null,
                null,
                "call",
                team,
                (StaffId) null,
                Set.of(),
                due,
                received,
                null,
                "客户非常愤怒");
    }

    private static String tag() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
    }
}
