package io.ringloop.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingloopTest
class TaskScopesIT {

    @Autowired
    Tasks tasks;

    @Autowired
    WorkList list;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    @Autowired
    People people;

    UUID centre;
    UUID team;
    Staff agent;
    Staff colleague;
    Staff leader;

    @BeforeEach
    void hire() {
        centre = staff.centre();
        team = staff.team(centre);
        agent = staff.in(team, Role.AGENT);
        colleague = staff.in(team, Role.AGENT);
        leader = staff.in(team, Role.TEAM_LEADER);
    }

    @Test
    void aLeaderGivesTasksWithinTheTeamOnly() {
        var task = only(processes.offered("AGENT", team, "", Map.of()));
        var scope = people.scope(leader, Permission.TASKS_ASSIGN);
        var given = tasks.assign(task.id(), colleague.id(), scope, task.version());
        assertThat(given.assignee()).isEqualTo(colleague.id());
        var stranger = staff.in(staff.team(centre), Role.AGENT);
        refused("task-assignee-unfit", () -> tasks.assign(task.id(), stranger.id(), scope, given.version()));
        var auditor = staff.in(team, Role.AUDITOR);
        refused("task-assignee-unfit", () -> tasks.assign(task.id(), auditor.id(), scope, given.version()));
        var otherLeader = staff.in(staff.team(centre), Role.TEAM_LEADER);
        var otherScope = people.scope(otherLeader, Permission.TASKS_ASSIGN);
        refused("task-not-found", () -> tasks.assign(task.id(), otherLeader.id(), otherScope, given.version()));
    }

    @Test
    void everybodySeesTheTasksOfTheirScopeAndNoOthers() {
        var mine = only(processes.given(agent.id().value(), "", Map.of()));
        var offered = only(processes.offered("AGENT", team, "", Map.of()));
        var foreign = staff.in(staff.team(staff.centre()), Role.AGENT);
        assertThat(ids(agent, TaskFilter.View.ALL)).containsExactly(mine.id());
        assertThat(ids(agent, TaskFilter.View.GROUP)).containsExactly(offered.id());
        assertThat(ids(leader, TaskFilter.View.ALL)).containsExactlyInAnyOrder(mine.id(), offered.id());
        assertThat(ids(colleague, TaskFilter.View.ALL)).isEmpty();
        assertThat(ids(foreign, TaskFilter.View.GROUP)).isEmpty();
        refused("task-not-found", () -> list.open(mine.id(), colleague, Locale.ENGLISH));
        refused("task-not-found", () -> list.open(offered.id(), foreign, Locale.ENGLISH));
        refused("task-not-found", () -> tasks.claim(offered.id(), foreign, offered.version()));
        assertThat(list.open(offered.id(), agent, Locale.ENGLISH).task()).isEqualTo(offered);
    }

    private List<UUID> ids(Staff viewer, TaskFilter.View view) {
        return list
                .list(viewer, new TaskFilter(view, TaskFilter.Sort.DUE, TestTasks.KEY, null, null), null, 50)
                .items()
                .stream()
                .map(Task::id)
                .toList();
    }

    private Task only(UUID businessKey) {
        assertThat(tasks.open(businessKey)).hasSize(1);
        return tasks.open(businessKey).get(0);
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
