package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.engine.Processes;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluations.EvaluationDraft;
import io.ringloop.quality.handling.ScoreProof;
import io.ringloop.quality.store.ScoreStore;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two quality analysts, and calls of an agent that one of them evaluates. */
abstract class EvaluationScene extends QualityScene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationForms forms;

    @Autowired
    ScoreStore scores;

    @Autowired
    ScoreProof proof;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    Staff other;
    private final List<UUID> begun = new ArrayList<>();

    @BeforeEach
    void analysts() {
        other = people.in(centre, Role.QA);
    }

    /** No test leaves an evaluation to the next. */
    @AfterEach
    void over() {
        for (var id : begun) {
            await(() -> {
                processes.cancel(id, "the test is over");
                assertThat(processes.running(id)).isEmpty();
            });
        }
        for (var id : remediations()) {
            await(() -> {
                processes.cancel(id, "the test is over");
                assertThat(processes.running(id)).isEmpty();
            });
        }
    }

    /** What follows from the evaluations of this test. */
    List<UUID> remediations() {
        return jdbc.sql("""
                        select distinct g.remediation_id from quality.remediation_ground g where g.evaluation_id = any (:ids)
                        """)
                .param("ids", begun.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    Evaluation begin(UUID contact) {
        return begin(new EvaluationDraft(EvaluationOrigin.MANUAL, Source.CONTACT, null, contact, null, null, null), qa);
    }

    Evaluation begin(EvaluationDraft draft, Staff by) {
        var evaluation = evaluations.begin(draft, by, all(by));
        begun.add(evaluation.id());
        return evaluation;
    }

    /** Scored without a fault, and released. */
    Evaluation released() {
        return released(marks(Map.of()));
    }

    Evaluation released(Findings findings) {
        return released(agent, START.minusSeconds(3600), findings);
    }

    /** A call of somebody, scored and released. */
    Evaluation released(Staff served, Instant at, Findings findings) {
        var id = begin(call(served, at)).id();
        evaluations.score(id, qa, findings, null);
        return await(id, EvaluationState.RELEASED);
    }

    Evaluation delivered(Findings findings) {
        var evaluation = released(findings);
        return evaluations.open(evaluation.id(), agent);
    }

    /** The general form, every item with its best marks but these; what does not apply does not. */
    Findings marks(Map<String, Integer> lost, String... fatals) {
        var answers = forms.inForce("general").content().items().stream()
                .map(item -> item.optional()
                        ? new ItemAnswer(item.key(), null, null, null)
                        : new ItemAnswer(
                                item.key(),
                                lost.getOrDefault(item.key(), item.scale().best()),
                                lost.containsKey(item.key()) ? "见录音" : null,
                                null))
                .toList();
        return new Findings(answers, List.of(fatals), "未回应客户情绪", "先回应情绪再办事", List.of("C-2026-000001"));
    }

    /** Somebody takes the open task of a step. */
    void take(UUID id, String element, Staff staff) {
        var task = tasks.open(id, element).orElseThrow();
        tasks.claim(task.id(), staff, task.version());
    }

    Evaluation seen(UUID id) {
        return evaluations.get(id, all(other), true);
    }

    Evaluation await(UUID id, EvaluationState state) {
        await(() -> assertThat(seen(id).state()).isEqualTo(state));
        return seen(id);
    }

    void ended(UUID id) {
        await(() -> assertThat(processes.running(id)).isEmpty());
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
