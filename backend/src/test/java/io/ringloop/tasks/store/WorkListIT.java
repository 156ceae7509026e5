package io.ringloop.tasks.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.shared.Page;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskCounts;
import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.TaskFilter.Sort;
import io.ringloop.tasks.TaskFilter.View;
import io.ringloop.tasks.WorkList;
import io.ringloop.tasks.store.WorkListStore.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class WorkListIT {

    private static final Instant START = Instant.parse("2026-05-04T02:00:00Z");

    @Autowired
    WorkList list;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID centre;
    UUID team;
    Staff agent;
    Staff leader;

    @BeforeEach
    void hire() {
        centre = staff.centre();
        team = staff.team(centre);
        agent = staff.in(team, Role.AGENT, Role.QA);
        leader = staff.in(team, Role.TEAM_LEADER);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesOfOwnTasksAreInOrderCompleteAndStableUnderInserts(Sort sort) {
        for (int i = 0; i < 7; i++) {
            processes.given(agent.id().value(), "", variables(i));
        }
        readAll(View.MINE, sort, agent, () -> processes.given(agent.id().value(), "", variables(0)), 7);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesOfOffersAreInOrderCompleteAndStableUnderInserts(Sort sort) {
        for (int i = 0; i < 7; i++) {
            processes.offered(i % 2 == 0 ? "AGENT" : "QA", team, "", variables(i));
        }
        processes.offered("AGENT,QA", team, "", variables(3));
        readAll(View.GROUP, sort, agent, () -> processes.offered("AGENT", team, "", variables(0)), 8);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesOfATeamAreInOrderCompleteAndStableUnderInserts(Sort sort) {
        for (int i = 0; i < 4; i++) {
            processes.given(agent.id().value(), "", variables(i));
            processes.offered("AGENT", team, "", variables(i + 1));
        }
        readAll(View.ALL, sort, leader, () -> processes.offered("AGENT", team, "", variables(0)), 8);
    }

    @Test
    void theNextTaskIsTheMostImportantOwnOneThenTheMostImportantOffer() {
        assertThat(list.next(agent)).isEmpty();
        processes.offered("AGENT", team, "offer low", Map.of("priority", 10));
        processes.offered("AGENT", team, "offer high", Map.of("priority", 90));
        assertThat(list.next(agent)).get().extracting(Task::subject).isEqualTo("offer high");
        processes.given(agent.id().value(), "own", Map.of("priority", 5));
        assertThat(list.next(agent)).get().extracting(Task::subject).isEqualTo("own");
    }

    @Test
    void countsAreRight() {
        processes.given(agent.id().value(), "", Map.of("due", Date.from(Instant.parse("2020-01-01T00:00:00Z"))));
        processes.given(agent.id().value(), "", Map.of("due", Date.from(Instant.parse("2100-01-01T00:00:00Z"))));
        processes.given(agent.id().value(), "", Map.of());
        processes.offered("AGENT,QA", team, "", Map.of());
        processes.offered("QA", team, "", Map.of());
        processes.offered("TRAINER", team, "", Map.of());
        processes.offered("AGENT", staff.team(staff.centre()), "", Map.of());
        assertThat(list.counts(agent)).isEqualTo(new TaskCounts(3, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "MINE, DUE, task_mine_due",
        "MINE, CREATED, task_mine_created",
        "MINE, PRIORITY, task_mine_priority",
        "GROUP, DUE, offer_due",
        "GROUP, CREATED, offer_created",
        "GROUP, PRIORITY, offer_priority",
        "ALL, DUE, task_all_due",
        "ALL, CREATED, task_all_created",
        "ALL, PRIORITY, task_all_priority"
    })
    void everyListReadsItsIndexAndNothingElse(View view, Sort sort, String index) {
        transaction.executeWithoutResult(status -> {
            Crowd.fill(jdbc, 20_000, agent.id().value(), team);
            var scope = view == View.ALL
                    ? new Scope(Scope.Kind.ALL, agent.id(), Set.of())
                    : new Scope(Scope.Kind.OWN, agent.id(), Set.of());
            for (var further : List.of(false, true)) {
                var plan = plan(view, sort, scope, further);
                assertThat(plan).contains(index).doesNotContain("Seq Scan on task", "Seq Scan on offer");
            }
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void theListOfATeamReadsTheRangesOfItsUnitsAndNothingElse(Sort sort) {
        transaction.executeWithoutResult(status -> {
            Crowd.fill(jdbc, 20_000, agent.id().value(), team);
            var scope = new Scope(Scope.Kind.TEAM, agent.id(), Set.of(team));
            assertThat(plan(View.ALL, sort, scope, true))
                    .containsPattern("Index (Only )?Scan using task_unit_\\w+ on task")
                    .doesNotContain("Seq Scan on task");
            status.setRollbackOnly();
        });
    }

    private String plan(View view, Sort sort, Scope scope, boolean further) {
        var viewer = new Viewer(agent.id().value(), Set.of("AGENT"), people.unitsBelow(centre), scope);
        var filter = new TaskFilter(view, sort, null, null, null);
        var task = Crowd.task(agent.id(), START);
        var after = further ? WorkListStore.cursor(task, sort) : null;
        return String.join(
                "\n",
                jdbc.sql("explain " + WorkListSql.page(filter, scope.all(), further))
                        .params(WorkListStore.params(viewer, filter, after, 51))
                        .query(String.class)
                        .list());
    }

    /** Reads page by page while tasks arrive that sort before those already read. */
    private void readAll(View view, Sort sort, Staff viewer, Runnable arrival, int expected) {
        var before = new ArrayList<UUID>();
        page(view, sort, viewer, null, 50).items().forEach(task -> before.add(task.id()));
        assertThat(before).hasSize(expected);
        var seen = new ArrayList<Task>();
        @Nullable String next = null;
        do {
            var page = page(view, sort, viewer, next, 3);
            seen.addAll(page.items());
            next = page.next();
            if (sort != Sort.CREATED || next != null) {
                arrival.run();
            }
        } while (next != null && seen.size() < 30);
        assertThat(seen.stream().map(Task::id).filter(before::contains)).containsExactlyElementsOf(before);
        assertThat(seen).extracting(Task::id).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo(order(sort));
    }

    private Page<Task> page(View view, Sort sort, Staff viewer, @Nullable String cursor, int limit) {
        return list.list(viewer, new TaskFilter(view, sort, TestTasks.KEY, null, null), cursor, limit);
    }

    private static Comparator<Task> order(Sort sort) {
        Comparator<Task> due = Comparator.comparing(task -> task.dueAt() == null ? Instant.MAX : task.dueAt());
        return switch (sort) {
            case DUE -> due;
            case CREATED -> Comparator.comparing(Task::createdAt).reversed();
            case PRIORITY -> Comparator.comparing(Task::priority).reversed().thenComparing(due);
        };
    }

    /** Some without due time, some with the same one. */
    private static Map<String, Object> variables(int i) {
        var variables = new HashMap<String, Object>();
        variables.put("priority", 90 - i / 2 * 10);
        variables.put("due", i % 3 == 2 ? null : Date.from(START.plusSeconds(i / 2 * 60L)));
        return variables;
    }
}
