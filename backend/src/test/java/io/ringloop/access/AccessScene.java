package io.ringloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.access.handling.AccessBook;
import io.ringloop.engine.Processes;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.AccessChangeProcess.Elements;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.Tasks;
import io.ringloop.tasks.WorkList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre with its people on a Wednesday morning, who ask for access and decide about it. */
@RingloopTest
abstract class AccessScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    AccessChanges changes;

    @Autowired
    People directory;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkList lists;

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService engine;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    UUID centre;
    UUID team;
    Staff agent;
    Staff leader;
    Staff manager;
    Staff administrator;

    @BeforeEach
    void people() {
        clock.moveTo(START);
        centre = people.centre();
        team = people.team(centre);
        agent = people.in(team, Role.AGENT);
        leader = people.in(team, Role.TEAM_LEADER);
        manager = people.in(centre, Role.OPS_MANAGER);
        administrator = people.in(centre, Role.ADMINISTRATOR);
    }

    AccessChange grant(Staff requester, Staff holder, Role role, @Nullable LocalDate until) {
        return request(
                requester, new AccessRequest(AccessChange.GRANT, holder.id(), AccessItem.of(role), "新项目需要", until));
    }

    AccessChange request(Staff requester, AccessRequest request) {
        return changes.request(requester, request, everything(requester));
    }

    static Scope everything(Staff staff) {
        return new Scope(Scope.Kind.ALL, staff.id(), Set.of());
    }

    AccessChange now(UUID id) {
        return changes.get(id, everything(manager));
    }

    Set<Role> roles(Staff staff) {
        return directory.get(staff.id()).roles();
    }

    void inState(UUID id, AccessState state) {
        await(() -> assertThat(now(id).state()).isEqualTo(state));
    }

    Task task(UUID id, String element) {
        await(() -> assertThat(tasks.open(id, element)).isPresent());
        return tasks.open(id, element).orElseThrow();
    }

    void approve(UUID id, Staff by, LocalDate until) {
        complete(id, Elements.APPROVE_ACCESS, by, Map.of("accessDecision", "approve", "validUntil", until.toString()));
    }

    void certify(UUID id, Staff by, String answer, Object... further) {
        var answers = new HashMap<String, Object>(Map.of("recertification", answer));
        for (var each = 0; each < further.length; each += 2) {
            answers.put((String) further[each], further[each + 1]);
        }
        complete(id, Elements.RECERTIFY_ACCESS, by, answers);
    }

    void complete(UUID id, String element, Staff by, Map<String, Object> answers) {
        var task = task(id, element);
        if (!by.id().equals(task.assignee())) {
            task = tasks.claim(task.id(), by, task.version());
        }
        tasks.complete(task.id(), by, task.version(), answers);
    }

    /** Neither sees the open task nor can take it. */
    void keptAway(UUID id, Staff staff, String element) {
        var task = task(id, element);
        assertThat(offered(staff)).doesNotContain(task.id());
        refused("task-not-found", () -> lists.open(task.id(), staff, Locale.ENGLISH));
        refused("task-not-found", () -> tasks.claim(task.id(), staff, task.version()));
        refused("task-assignee-unfit", () -> tasks.assign(task.id(), staff.id(), everything(manager), task.version()));
    }

    List<UUID> offered(Staff staff) {
        var filter = new TaskFilter(TaskFilter.View.GROUP, TaskFilter.Sort.DUE, null, null, null);
        return lists.list(staff, filter, null, 100).items().stream()
                .map(Task::id)
                .toList();
    }

    /** Lets the time of a variable of the process come. */
    void until(UUID id, String variable) {
        clock.moveTo(((Date) variable(id, variable)).toInstant().plusSeconds(1));
    }

    Object variable(UUID id, String name) {
        return runtime.getVariable(processes.running(id).get(0), name);
    }

    List<String> told(UUID id, Staff staff) {
        return notices.about(new Subject(AccessBook.SUBJECT, id)).stream()
                .filter(notice -> staff.id().equals(notice.staff()))
                .map(Notice::template)
                .toList();
    }

    List<StaffId> decidedBy(UUID id) {
        return changes.decisions(List.of(id)).stream().map(AccessDecision::by).toList();
    }

    static void refused(String slug, ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    static void refusedField(String field, String slug, ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.field() + " " + error.slug())
                                .containsExactly(field + " " + slug));
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
