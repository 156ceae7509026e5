package io.ringloop.quality.remediation;

import io.ringloop.people.Deciders;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.QualityRemediationProcess.Elements;
import io.ringloop.quality.handling.EvaluationBook;
import io.ringloop.quality.remediation.store.GroundStore;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.StepStore;
import io.ringloop.quality.remediation.store.StepStore.Step;
import io.ringloop.quality.remediation.store.TrainingStore;
import io.ringloop.quality.remediation.store.TrainingStore.Place;
import io.ringloop.rules.ClockKind;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What many failed is trained within 72 hours, until each of them was there or is excused [174]. */
@Component
@Transactional
public class Trainings {

    private static final Set<String> SESSIONS = Set.of(Elements.HOLD_TRAINING, Elements.MAKE_UP_SESSION);

    private final RemediationBook book;
    private final RemediationStore store;
    private final GroundStore grounds;
    private final TrainingStore places;
    private final StepStore steps;
    private final EvaluationBook evaluations;
    private final People people;
    private final Deciders deciders;
    private final RemediationSettings settings;
    private final Tasks tasks;

    Trainings(
            RemediationBook book,
            RemediationStore store,
            GroundStore grounds,
            TrainingStore places,
            StepStore steps,
            EvaluationBook evaluations,
            People people,
            Deciders deciders,
            RemediationSettings settings,
            Tasks tasks) {
        this.book = book;
        this.store = store;
        this.grounds = grounds;
        this.places = places;
        this.steps = steps;
        this.evaluations = evaluations;
        this.people = people;
        this.deciders = deciders;
        this.settings = settings;
        this.tasks = tasks;
    }

    /** Who trains, when it is late soon and when it is late, and whether it may be held once more. */
    public record TrainBy(Role role, Instant warnAt, Instant dueAt, boolean mayAgain) {}

    /**
     * Who was there.
     *
     * @param presence {@code attended}, {@code absent} or {@code excused}
     */
    public record Attendance(
            UUID agent, String presence, @Nullable Integer testScore) {}

    /** Invites whoever failed the item; from the detection on there are 72 hours. */
    public TrainBy open(UUID id) {
        store.nextRound(id);
        var one = book.lock(id);
        store.stage(id, RemediationStage.PREPARE);
        for (var ground : grounds.of(id)) {
            if (!ground.lost()) {
                var agent = evaluations.get(ground.evaluationId()).work().agent();
                people.find(agent)
                        .filter(Staff::active)
                        .ifPresent(staff -> places.invite(id, one.round(), agent, staff.unitId()));
            }
        }
        var course = book.start(one, ClockKind.TRAINING).course();
        store.dueBy(id, course.due());
        var role = deciders.of(Role.TRAINER, one.unitId(), Set.of());
        book.prove("training-opened", one, Map.of("round", one.round()), Map.of());
        book.tellAll(one, role, "training-opened", Map.of("dueAt", course.due()));
        return new TrainBy(
                role,
                course.warn() == null ? course.due() : course.warn(),
                course.due(),
                one.round() < settings.trainings());
    }

    public void remind(UUID id) {
        var one = book.lock(id);
        book.applyDue(one);
        book.tellAll(one, deciders.of(Role.TRAINER, one.unitId(), Set.of()), "training-opened", due(one));
    }

    public void late(UUID id) {
        var one = book.lock(id);
        book.applyDue(one);
        store.late(id);
        book.prove("training-late", one, Map.of(), Map.of());
        book.tellAll(one, Role.OPS_MANAGER, "training-late", due(one));
    }

    /**
     * A session was held; whoever was missing and is not excused needs another.
     *
     * @param attendance of everybody who is still invited
     * @throws ProblemException {@code task-not-yours}, {@code request-invalid}
     */
    public void hold(UUID id, Staff by, Instant heldAt, List<Attendance> attendance) {
        var one = book.lock(id);
        var task = tasks.open(id).stream()
                .filter(open -> SESSIONS.contains(open.elementId()) && by.id().equals(open.assignee()))
                .findFirst()
                .orElseThrow(() -> new ProblemException("task-not-yours"));
        var missing = missing(one);
        var told = attendance.stream().map(Attendance::agent).collect(Collectors.toSet());
        if (told.size() != attendance.size() || !told.equals(Set.copyOf(missing))) {
            throw ProblemException.invalid(List.of(new FieldProblem("attendance", "training-attendance-incomplete")));
        }
        if (heldAt.isAfter(book.now()) || heldAt.isBefore(one.openedAt())) {
            throw ProblemException.invalid(List.of(new FieldProblem("heldAt", "field-invalid")));
        }
        for (var each : attendance) {
            var agent = new StaffId(each.agent());
            switch (each.presence()) {
                case "attended" -> places.attended(id, one.round(), agent, heldAt, each.testScore());
                case "excused" -> places.excused(id, one.round(), agent);
                default -> {}
            }
        }
        steps.add(id, new Step(task.elementId(), task.id(), by.id(), book.now(), Map.of("heldAt", heldAt.toString())));
        if (one.stage() != RemediationStage.MAKE_UP) {
            store.held(id, heldAt);
            book.met(one, ClockKind.TRAINING, heldAt);
        }
        book.prove("training-held", one, Map.of("heldAt", heldAt, "round", one.round()), Map.of());
        tasks.completeStep(id, SESSIONS, Map.of());
    }

    /** Whether everybody was there or is excused. */
    public boolean recorded(UUID id) {
        var one = book.lock(id);
        var everybody = missing(one).isEmpty();
        if (!everybody) {
            store.stage(id, RemediationStage.MAKE_UP);
        }
        return everybody;
    }

    /** Training did not help: whoever owns process, knowledge or tool has to. */
    public void handOver(UUID id) {
        var one = book.lock(id);
        store.result(id, RemediationResult.HANDED_OVER);
        book.prove("improvement-handed-over", one, Map.of(), Map.of());
        book.tellAll(one, Role.OPS_MANAGER, "improvement-handed-over", Map.of());
    }

    private List<UUID> missing(Remediation one) {
        return places.of(one.id(), one.round()).stream()
                .filter(Place::invited)
                .map(place -> place.agent().value())
                .toList();
    }

    private static Map<String, Instant> due(Remediation one) {
        return Map.of("dueAt", Objects.requireNonNull(one.dueAt()));
    }
}
