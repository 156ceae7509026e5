package io.ringloop.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseNotFound;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CloseReason;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on lists of cases, in which order, and for whom. */
class CaseListIT extends CaseListScene {

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

    private static String tag() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
    }
}
