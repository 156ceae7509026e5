package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.quality.remediation.Remediation;
import io.ringloop.quality.remediation.RemediationKind;
import io.ringloop.quality.remediation.store.RemediationStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Results that ask for something, and those who see to it. */
abstract class RemediationScene extends EvaluationScene {

    @Autowired
    RemediationStore store;

    Staff manager;
    Staff trainer;

    @BeforeEach
    void thoseWhoSeeToIt() {
        manager = people.in(centre, Role.OPS_MANAGER);
        trainer = people.in(centre, Role.TRAINER);
    }

    /** A call of the agent that failed, so many hours ago: the answer was wrong. */
    Evaluation failed(int hoursAgo) {
        return failed(agent, hoursAgo);
    }

    Evaluation failed(Staff served, int hoursAgo) {
        return released(served, START.minus(Duration.ofHours(hoursAgo)), marks(Map.of("B1", 0)));
    }

    Evaluation passed(int hoursAgo) {
        return released(agent, START.minus(Duration.ofHours(hoursAgo)), marks(Map.of()));
    }

    /** What stands on the evaluations of this test, of one kind. */
    List<Remediation> of(RemediationKind kind) {
        return remediations().stream()
                .map(id -> store.find(id).orElseThrow())
                .filter(one -> one.kind() == kind)
                .toList();
    }

    Remediation the(RemediationKind kind) {
        var found = of(kind);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + kind);
        }
        return found.get(0);
    }

    Remediation now(Remediation one) {
        return store.find(one.id()).orElseThrow();
    }

    /** Somebody takes the open task of a step, unless it is theirs, and completes its form. */
    void does(UUID id, String element, Staff staff, Map<String, Object> values) {
        var offered = tasks.open(id, element).orElseThrow();
        var task =
                staff.id().equals(offered.assignee()) ? offered : tasks.claim(offered.id(), staff, offered.version());
        tasks.complete(task.id(), staff, task.version(), values);
    }

    void waitsAt(Remediation one, String element) {
        await(() -> assertThat(tasks.open(one.id(), element)).isPresent());
    }

    Map<String, Object> coaching(String planNeeded) {
        return Map.of(
                "heldAt",
                clock.instant().toString(),
                "cause",
                "K1",
                "rootCause",
                "不熟悉新政策",
                "direction",
                "先查知识库再回答",
                "agentSays",
                "明白",
                "planNeeded",
                planNeeded);
    }
}
