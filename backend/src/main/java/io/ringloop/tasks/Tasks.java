package io.ringloop.tasks;

import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import io.ringloop.tasks.store.TaskStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tasks, and what the owners of processes need of them. */
@Component
public class Tasks {

    private static final String OWN_SCREEN = "screen:";
    private static final String ANY_STEP = "";

    private final TaskStore store;
    private final TaskReach reach;
    private final TaskForms forms;
    private final FieldChoices choices;
    private final TaskTrail trail;
    private final TaskService engine;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(
            TaskStore store,
            TaskReach reach,
            TaskForms forms,
            FieldChoices choices,
            TaskTrail trail,
            TaskService engine,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reach = reach;
        this.forms = forms;
        this.choices = choices;
        this.trail = trail;
        this.engine = engine;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Open tasks about a thing, the newest first. */
    public List<Task> open(UUID businessKey) {
        return store.open(businessKey);
    }

    /** The open task about a thing at one element, if there is one. */
    public Optional<Task> open(UUID businessKey, String elementId) {
        return store.open(businessKey).stream()
                .filter(task -> task.elementId().equals(elementId))
                .findFirst();
    }

    /** Open tasks about several things. */
    public List<Task> open(Set<UUID> businessKeys) {
        return businessKeys.isEmpty() ? List.of() : store.open(businessKeys);
    }

    /** The open tasks of a process that somebody has, the most urgent first. */
    public List<Task> held(String processKey, StaffId staff) {
        return store.assigned(processKey, staff.value());
    }

    /** Says anew what the open tasks about a thing are about, after the thing itself changed. */
    @Transactional
    public void describe(UUID businessKey, TaskSubject subject) {
        store.describe(businessKey, subject, clock.instant());
    }

    /**
     * Completes the open task about a thing at one of some elements, for the capability that shows its own screen and has
     * checked everything itself.
     *
     * @param variables process variables
     * @throws ProblemException {@code task-not-open}
     */
    @Transactional
    public Task completeStep(UUID businessKey, Set<String> elements, Map<String, ?> variables) {
        var task = store.open(businessKey).stream()
                .filter(candidate -> elements.contains(candidate.elementId()))
                .findFirst()
                .orElseThrow(() -> new ProblemException("task-not-open"));
        trail.completed(task, Map.of());
        engine.complete(task.id().toString(), Map.copyOf(variables));
        return task;
    }

    /**
     * Takes a task that is on offer. Who already has it keeps it.
     *
     * @throws TaskAlreadyClaimed {@code task-already-claimed}
     * @throws StaleVersion when it changed otherwise
     * @throws ProblemException {@code task-not-open}, {@code task-not-found}
     */
    @Transactional
    public Task claim(UUID id, Staff staff, int version) {
        var task = lockOpen(id);
        if (staff.id().equals(task.assignee())) {
            return task;
        }
        if (task.assignee() != null) {
            throw alreadyClaimed(task);
        }
        if (!reach.mayTake(task, staff)) {
            throw notFound(id);
        }
        refuseStale(task, version);
        trail.claimed(task, staff);
        engine.claim(id.toString(), staff.id().toString());
        events.publishEvent(new TaskGiven(task, staff.id()));
        return get(id);
    }

    /**
     * Takes the most urgent task of a step that is on offer to somebody; tasks that others take at the same moment are passed over.
     *
     * @param not about none of these things
     */
    @Transactional
    public Optional<Task> takeNext(String processKey, String elementId, Staff staff, Set<UUID> not) {
        var roles = staff.roles().stream().map(Role::name).toList();
        return store.lockFree(processKey, elementId, staff.id().value(), roles, reach.units(staff), not)
                .map(task -> claim(task.id(), staff, task.version()));
    }

    /**
     * Puts a task back on offer.
     *
     * @throws ProblemException {@code task-not-yours}, {@code task-has-no-group}, {@code task-not-open}
     */
    @Transactional
    public Task unclaim(UUID id, Staff staff, int version) {
        var task = lockOpen(id);
        if (!staff.id().equals(task.assignee())) {
            throw new ProblemException("task-not-yours");
        }
        if (task.groups().isEmpty()) {
            throw new ProblemException("task-has-no-group");
        }
        refuseStale(task, version);
        trail.unclaimed(task, staff);
        engine.setAssignee(id.toString(), null);
        return get(id);
    }

    /**
     * Gives a task to somebody.
     *
     * @param scope how far the person who gives it may do so
     * @throws ProblemException {@code task-assignee-unfit}, {@code task-not-open}, {@code task-not-found}
     */
    @Transactional
    public Task assign(UUID id, StaffId to, Scope scope, int version) {
        var task = lockOpen(id);
        if (!TaskReach.covers(scope, task)) {
            throw notFound(id);
        }
        var assignee = people.get(to);
        if (!assignee.may(Permission.TASKS_WORK) || !scope.covers(to, assignee.unitId()) || reach.excludes(task, to)) {
            throw new ProblemException("task-assignee-unfit", Map.of("staff", assignee.displayName()));
        }
        refuseStale(task, version);
        trail.assigned(task, assignee);
        engine.setAssignee(id.toString(), to.toString());
        events.publishEvent(new TaskGiven(task, to));
        return get(id);
    }

    /** Gives what somebody has to do about a thing to somebody else who answers for it now. */
    @Transactional
    public void handOver(UUID businessKey, StaffId from, StaffId to) {
        var next = people.get(to);
        for (var task : store.open(businessKey)) {
            if (from.equals(task.assignee()) && !reach.excludes(task, to)) {
                trail.assigned(task, next);
                engine.setAssignee(task.id().toString(), to.toString());
            }
        }
    }

    /**
     * Completes a task on its form.
     *
     * @param values fields of the form by key
     * @throws ProblemException {@code request-invalid} field by field, {@code task-not-yours}, {@code task-has-own-screen},
     *     {@code task-not-open}, {@code task-not-found}
     */
    @Transactional
    public void complete(UUID id, Staff staff, int version, Map<String, Object> values) {
        var task = lockOpen(id);
        if (!staff.id().equals(task.assignee())) {
            throw reach.mayTake(task, staff) ? new ProblemException("task-not-yours") : notFound(id);
        }
        if (reach.excludes(task, staff.id())) {
            throw notFound(id);
        }
        if (task.formKey() != null && task.formKey().startsWith(OWN_SCREEN)) {
            throw new ProblemException("task-has-own-screen");
        }
        refuseStale(task, version);
        var submitted = forms.check(task, values);
        choices.check(task, staff, submitted.all());
        trail.completed(task, submitted.all());
        events.publishEvent(
                new TaskCompleted(task, staff.id(), submitted.all(), forms.kinds(task), choices.caseOf(task)));
        engine.complete(id.toString(), submitted.forProcess());
    }

    /**
     * Somebody must neither see, take nor get tasks about a thing.
     *
     * @param elementId only this step; absent: all of them
     */
    @Transactional
    public void exclude(UUID businessKey, @Nullable String elementId, StaffId staff) {
        store.exclude(businessKey, elementId == null ? ANY_STEP : elementId, staff.value());
    }

    /** Whoever must not have done a step of a thing may do it when it comes round again. */
    @Transactional
    public void readmit(UUID businessKey, String elementId) {
        store.readmit(businessKey, elementId);
    }

    /** Puts the open tasks of a process that somebody took from an offer back on offer. */
    @Transactional
    public void release(String processKey, StaffId from) {
        for (var task : store.assigned(processKey, from.value())) {
            if (!task.groups().isEmpty()) {
                trail.unclaimed(task, people.get(from));
                engine.setAssignee(task.id().toString(), null);
            }
        }
    }

    /** Those who must have nothing to do with a thing. */
    public Set<StaffId> excluded(UUID businessKey) {
        return store.excluded(businessKey, ANY_STEP).stream().map(StaffId::new).collect(Collectors.toSet());
    }

    /** Lets an open task come before others. */
    @Transactional
    public void raise(UUID id, int priority) {
        if (lockOpen(id).priority() < priority) {
            engine.setPriority(id.toString(), priority);
        }
    }

    static ProblemException notFound(UUID id) {
        return new ProblemException("task-not-found", Map.of("id", id));
    }

    private Task get(UUID id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    private Task lockOpen(UUID id) {
        var task = store.lock(id).orElseThrow(() -> notFound(id));
        if (task.state() != Task.State.OPEN) {
            throw new ProblemException("task-not-open");
        }
        return task;
    }

    private TaskAlreadyClaimed alreadyClaimed(Task task) {
        return new TaskAlreadyClaimed(people.find(Objects.requireNonNull(task.assignee()))
                .map(Staff::displayName)
                .orElse("?"));
    }

    private static void refuseStale(Task task, int version) {
        if (task.version() != version) {
            throw new StaleVersion();
        }
    }
}
