package io.ringloop.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.StaffId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How the database reads lists of cases: by which index, and how fast in a crowd. */
class CaseListPlansIT extends CaseListScene {

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

    private void reads(String index, CaseFilter filter, Scope scope, boolean further) {
        assertThat(plan(filter, scope, further))
                .contains(index)
                .doesNotContain("Seq Scan on case_file", "Seq Scan on exclusion");
    }

    private static CaseFilter anyState(@Nullable String typed) {
        return new CaseFilter(Sort.RECEIVED, null, null, Set.of(), null, Set.of(), null, null, false, typed);
    }

    private static CaseFilter ownersDue(StaffId owner) {
        return new CaseFilter(Sort.DUE, true, null, Set.of(), owner, Set.of(), null, null, false, null);
    }

    private void figure(String name, CaseFilter filter, Scope scope) {
        var times = new ArrayList<Long>();
        var rows = 0;
        for (var i = 0; i < 15; i++) {
            var begun = System.nanoTime();
            rows = lists.list(filter, scope, Set.of(), false, now, null, 51).size();
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
                        .params(CaseListStore.params(filter, scope, Set.of(), false, now, after, 51))
                        .query(String.class)
                        .list());
    }
}
