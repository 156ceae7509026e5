package io.ringloop.quality.remediation;

import io.ringloop.deadlines.Calendars;
import io.ringloop.people.Deciders;
import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import io.ringloop.processes.QualityRemediationProcess.Checks;
import io.ringloop.processes.QualityRemediationProcess.Elements;
import io.ringloop.processes.QualityRemediationProcess.YesNo;
import io.ringloop.quality.remediation.store.PlanCheckStore;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.StepStore;
import io.ringloop.rules.ClockKind;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The team leader talks it over with the agent [173], with an improvement plan where needed [175]. */
@Component
@Transactional
public class Coachings {

    /** Nobody coaches, judges or decides about themselves. */
    private static final List<String> OTHERS_ONLY = List.of(
            Elements.COACH,
            Elements.MAKE_PLAN,
            Elements.CHECK_PLAN,
            Elements.DECIDE_STREAK,
            Elements.APPROVE_EXCEPTION,
            Elements.ARRANGE_TRANSFER,
            Elements.RETRAIN);

    private final RemediationBook book;
    private final RemediationStore store;
    private final PlanCheckStore checks;
    private final StepStore steps;
    private final RemediationSettings settings;
    private final Calendars calendars;
    private final Deciders deciders;
    private final Tasks tasks;

    Coachings(
            RemediationBook book,
            RemediationStore store,
            PlanCheckStore checks,
            StepStore steps,
            RemediationSettings settings,
            Calendars calendars,
            Deciders deciders,
            Tasks tasks) {
        this.book = book;
        this.store = store;
        this.checks = checks;
        this.steps = steps;
        this.settings = settings;
        this.calendars = calendars;
        this.deciders = deciders;
        this.tasks = tasks;
    }

    /** Who coaches, when it is late soon, and when it is late. */
    public record CoachBy(Role role, Instant warnAt, Instant dueAt) {}

    /** A check, and until when it should be done. */
    public record CheckBy(Instant at, Instant dueAt) {}

    /** From the result on there are 24 hours. */
    public CoachBy start(UUID id) {
        var one = book.lock(id);
        var agent = keepAway(one);
        var course = book.start(one, ClockKind.COACH).course();
        store.dueBy(id, course.due());
        book.tellLeader(one, "coaching-due", Map.of("dueAt", course.due()));
        return new CoachBy(
                deciders.of(Role.TEAM_LEADER, one.unitId(), Set.of(agent)),
                course.warn() == null ? course.due() : course.warn(),
                course.due());
    }

    /** The agent does none of it but the confirmation. */
    StaffId keepAway(Remediation one) {
        var agent = Objects.requireNonNull(one.agent());
        OTHERS_ONLY.forEach(element -> tasks.exclude(one.id(), element, agent));
        return agent;
    }

    public void remind(UUID id) {
        var one = book.lock(id);
        book.applyDue(one);
        book.tellLeader(one, "coaching-due", due(one));
    }

    public void late(UUID id) {
        var one = book.lock(id);
        book.applyDue(one);
        store.late(id);
        book.prove("coaching-late", one, Map.of(), Map.of());
        book.tellAll(one, Role.OPS_MANAGER, "coaching-late", due(one));
    }

    /** Confirmed or not, it goes on; returns until when a plan should be made. */
    public Instant close(UUID id) {
        var one = book.lock(id);
        var confirmed = steps.last(id, Elements.CONFIRM_COACHING).isPresent();
        var coached = steps.last(id, Elements.COACH).orElseThrow();
        if (YesNo.YES.equals(coached.content().get("planNeeded"))) {
            store.stage(id, RemediationStage.PLAN);
        }
        book.prove("coaching-closed", one, Map.of("confirmed", confirmed), Map.of());
        return soon(one, book.now());
    }

    public CheckBy nextCheck(UUID id) {
        var one = book.lock(id);
        store.stage(id, RemediationStage.CHECK);
        var at = checks.next(id).orElseThrow().dueAt();
        return new CheckBy(at, soon(one, at));
    }

    /** What the check said; on track without a further check is not reached. */
    public String checked(UUID id) {
        var one = book.lock(id);
        var verdict = String.valueOf(
                steps.last(id, Elements.CHECK_PLAN).orElseThrow().content().get("verdict"));
        var result = Checks.ON_TRACK.equals(verdict) && checks.next(id).isEmpty() ? Checks.NOT_REACHED : verdict;
        book.prove("plan-checked", one, Map.of("verdict", verdict, "result", result), Map.of());
        return result;
    }

    /** A few business days on. */
    Instant soon(Remediation one, Instant from) {
        return calendars.of(one.unitId()).plusDays(from, settings.businessDays());
    }

    private static Map<String, Instant> due(Remediation one) {
        return Map.of("dueAt", Objects.requireNonNull(one.dueAt()));
    }
}
