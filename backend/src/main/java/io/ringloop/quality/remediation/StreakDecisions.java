package io.ringloop.quality.remediation;

import io.ringloop.engine.Processes;
import io.ringloop.people.Deciders;
import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import io.ringloop.processes.QualityRemediationProcess.Elements;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.store.GroundStore;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fails in a row are decided on: a second training or another post [177]. */
@Component
@Transactional
public class StreakDecisions {

    private final RemediationBook book;
    private final RemediationStore store;
    private final GroundStore grounds;
    private final Coachings coachings;
    private final Deciders deciders;
    private final Tasks tasks;
    private final Processes processes;

    StreakDecisions(
            RemediationBook book,
            RemediationStore store,
            GroundStore grounds,
            Coachings coachings,
            Deciders deciders,
            Tasks tasks,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.grounds = grounds;
        this.coachings = coachings;
        this.deciders = deciders;
        this.tasks = tasks;
        this.processes = processes;
    }

    /** Who decides and trains, and until when it should be decided. */
    public record DecideBy(Role decider, Role trainer, Instant dueAt) {}

    /** Also comes round again: after a refused exception, a plan that was not reached, or a failed probation. */
    public DecideBy open(UUID id) {
        var one = book.lock(id);
        var agent = coachings.keepAway(one);
        tasks.readmit(id, Elements.APPROVE_EXCEPTION);
        tasks.exclude(id, Elements.APPROVE_EXCEPTION, agent);
        store.stage(id, RemediationStage.DECIDE);
        book.prove("streak-to-decide", one, Map.of(), Map.of());
        var decider = deciders.of(Role.OPS_MANAGER, one.unitId(), Set.of(agent));
        book.tellAll(one, decider, "streak-to-decide", Map.of());
        return new DecideBy(
                decider, deciders.of(Role.TRAINER, one.unitId(), Set.of(agent)), coachings.soon(one, book.now()));
    }

    /**
     * @throws ProblemException {@code remediation-appeal-pending} while one of the results is appealed, {@code request-invalid}
     *     for a second retraining
     */
    void decided(Remediation one, String decision, StaffId by) {
        if (grounds.appealed(one.id())) {
            throw new ProblemException("remediation-appeal-pending");
        }
        switch (decision) {
            case "retrain" -> {
                if (one.retrained()) {
                    throw ProblemException.invalid(
                            List.of(new FieldProblem("streakDecision", "remediation-retrained-once")));
                }
                store.stage(one.id(), RemediationStage.RETRAIN);
            }
            case "transfer" -> store.stage(one.id(), RemediationStage.TRANSFER);
            default -> {
                tasks.exclude(one.id(), Elements.APPROVE_EXCEPTION, by);
                store.stage(one.id(), RemediationStage.APPROVE);
                var excluded = one.agent() == null ? Set.of(by) : Set.of(by, one.agent());
                var role = deciders.of(Role.OPS_MANAGER, one.unitId(), excluded);
                processes.set(one.id(), Map.of(Variables.EXCEPTION_ROLE, role.name()));
            }
        }
    }
}
