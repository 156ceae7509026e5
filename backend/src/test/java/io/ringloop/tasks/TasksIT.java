package io.ringloop.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class TasksIT {

    @Autowired
    Tasks tasks;

    @Autowired
    WorkList list;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    UUID centre;
    UUID team;
    Staff agent;
    Staff colleague;

    @BeforeEach
    void hire() {
        centre = staff.centre();
        team = staff.team(centre);
        agent = staff.in(team, Role.AGENT);
        colleague = staff.in(team, Role.AGENT);
    }

    @Test
    void aTaskOfTheEngineIsOnTheListWithWhatItIsAbout() {
        var due = clock.instant().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.MILLIS);
        var task =
                only(processes.offered("AGENT", team, "138 0000 1001", Map.of("due", Date.from(due), "priority", 70)));
        assertThat(task.titleZh()).isEqualTo("回电");
        assertThat(task.titleEn()).isEqualTo("Call back");
        assertThat(task.subject()).isEqualTo("138 0000 1001");
        assertThat(task.groups()).containsExactly("AGENT");
        assertThat(task.priority()).isEqualTo(70);
        assertThat(task.dueAt()).isEqualTo(due);
        assertThat(task.unitId()).isEqualTo(team);
        assertThat(task.assignee()).isNull();
        assertThat(task.clockAt(clock.instant())).isEqualTo("ok");
        assertThat(task.clockAt(due.minusSeconds(60))).isEqualTo("warned");
        assertThat(task.clockAt(due)).isEqualTo("breached");
        assertThat(list.counts(agent)).isEqualTo(new TaskCounts(0, 1, 0));
    }

    @Test
    void ofTwoAgentsWhoClaimOneTaskAtOnceOneWinsAndTheOtherHearsWho() throws Exception {
        var task = only(processes.offered("AGENT", team, "", Map.of()));
        var outcomes = atOnce(
                () -> tasks.claim(task.id(), agent, task.version()),
                () -> tasks.claim(task.id(), colleague, task.version()));
        assertThat(outcomes).filteredOn(Task.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(TaskAlreadyClaimed.class::isInstance).hasSize(1);
        var winner = ((Task) outcomes.stream()
                        .filter(Task.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .assignee();
        assertThat(engine.createTaskQuery()
                        .taskId(task.id().toString())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(String.valueOf(winner));
        assertThat(list.counts(agent).group()).isZero();
    }

    @Test
    void claimingAgainIsHarmlessAndAnOldVersionIsRefused() {
        var task = only(processes.offered("AGENT", team, "", Map.of()));
        assertThatThrownBy(() -> tasks.claim(task.id(), agent, task.version() + 1))
                .isInstanceOf(StaleVersion.class);
        var claimed = tasks.claim(task.id(), agent, task.version());
        assertThat(claimed.version()).isEqualTo(task.version() + 1);
        assertThat(tasks.claim(task.id(), agent, task.version())).isEqualTo(claimed);
        var back = tasks.unclaim(task.id(), agent, claimed.version());
        assertThat(back.assignee()).isNull();
        assertThat(list.counts(colleague)).isEqualTo(new TaskCounts(0, 1, 0));
        refused("task-not-yours", () -> tasks.unclaim(task.id(), agent, back.version()));
    }

    @Test
    void ofTwoCompletionsAtOnceOneIsDone() throws Exception {
        var task = only(processes.given(agent.id().value(), "", Map.of()));
        var outcomes = atOnce(() -> complete(task), () -> complete(task));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ProblemException.class::isInstance)
                .singleElement()
                .satisfies(problem ->
                        assertThat(((ProblemException) problem).slug()).isEqualTo("task-not-open"));
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.instanceId())
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoHasTheTaskCompletesIt() {
        var task = only(processes.offered("AGENT", team, "", Map.of()));
        refused("task-not-yours", () -> tasks.complete(task.id(), agent, task.version(), Map.of()));
        var claimed = tasks.claim(task.id(), agent, task.version());
        refused("task-not-found", () -> tasks.complete(task.id(), colleague, claimed.version(), Map.of()));
        assertThatThrownBy(() -> tasks.complete(task.id(), agent, task.version(), Map.of()))
                .isInstanceOf(StaleVersion.class);
        tasks.complete(task.id(), agent, claimed.version(), Map.of());
        refused("task-not-open", () -> tasks.complete(task.id(), agent, claimed.version(), Map.of()));
        assertThat(tasks.open(Objects.requireNonNull(task.businessKey()))).isEmpty();
    }

    @Test
    void repairIsSeenToo() {
        var task = only(processes.given(agent.id().value(), "", Map.of()));
        engine.setAssignee(task.id().toString(), colleague.id().toString());
        assertThat(get(task).assignee()).isEqualTo(colleague.id());
        var due = Date.from(clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS));
        engine.setDueDate(task.id().toString(), due);
        assertThat(get(task).dueAt()).isEqualTo(due.toInstant());
        engine.addCandidateGroup(task.id().toString(), "QA");
        assertThat(get(task).groups()).containsExactly("QA");
        runtime.createProcessInstanceModification(task.instanceId())
                .cancelAllForActivity("user_Step")
                .startBeforeActivity("user_Step")
                .execute();
        assertThat(get(task).state()).isEqualTo(Task.State.CANCELLED);
        var again = only(Objects.requireNonNull(task.businessKey()));
        runtime.deleteProcessInstance(task.instanceId(), "test");
        assertThat(get(again).state()).isEqualTo(Task.State.CANCELLED);
    }

    @Test
    void aTransactionThatFailsLeavesNoTask() {
        processes.given(agent.id().value(), "", Map.of());
        var keys = new ArrayList<UUID>();
        transaction.executeWithoutResult(status -> {
            keys.add(processes.given(agent.id().value(), "", Map.of()));
            assertThat(tasks.open(keys.get(0))).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(tasks.open(keys.get(0))).isEmpty();
    }

    @Test
    void aTaskCanBeDescribedAnewAndFoundByItsNewWords() {
        var key = processes.offered("AGENT", team, "13800001001", Map.of());
        assertThat(found("欧阳")).isEmpty();
        tasks.describe(key, new TaskSubject("13800001001", null, "欧阳小芳", "main", team));
        assertThat(found("欧阳")).hasSize(1);
        assertThat(found("小芳 1380")).hasSize(1);
        assertThat(found("call")).hasSize(1);
        assertThat(found("欧芳")).isEmpty();
        assertThat(only(key).customer()).isEqualTo("欧阳小芳");
    }

    @Test
    void everyActionIsRecordedAndTold() {
        var task = only(processes.offered("AGENT", team, "", Map.of()));
        var claimed = tasks.claim(task.id(), agent, task.version());
        tasks.complete(task.id(), agent, claimed.version(), Map.of());
        assertThat(jdbc.sql("select kind from archive.fact where subject_id = :id order by at, id")
                        .param("id", task.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("task-claimed", "task-completed");
        assertThat(jdbc.sql("select count(*) from notifications.live_event where subject = :id")
                        .param("id", task.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private List<Task> found(String text) {
        return list.list(
                        agent,
                        new TaskFilter(TaskFilter.View.GROUP, TaskFilter.Sort.DUE, TestTasks.KEY, "user_Step", text),
                        null,
                        10)
                .items();
    }

    private Object complete(Task task) {
        tasks.complete(task.id(), agent, task.version(), Map.of());
        return "done";
    }

    private Task only(UUID businessKey) {
        assertThat(tasks.open(businessKey)).hasSize(1);
        return tasks.open(businessKey).get(0);
    }

    private Task get(Task task) {
        return list.open(task.id(), staff.in(centre, Role.OPS_MANAGER), Locale.ENGLISH)
                .task();
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    /** Runs both at the same moment; an exception is an outcome too. */
    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var outcomes = new ArrayList<Object>();
            for (var future : List.of(threads.submit(guarded(barrier, one)), threads.submit(guarded(barrier, other)))) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Object> guarded(CyclicBarrier barrier, Callable<Object> work) {
        return () -> {
            barrier.await();
            try {
                return work.call();
            } catch (ProblemException problem) {
                return problem;
            }
        };
    }
}
