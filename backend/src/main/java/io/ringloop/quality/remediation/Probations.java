package io.ringloop.quality.remediation;

import io.ringloop.engine.Processes;
import io.ringloop.processes.QualityRemediationProcess.Messages;
import io.ringloop.quality.handling.EvaluationBook;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.rules.QaSeriesPlace.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After a second training the next evaluations say whether it helped [177]. */
@Component
@Transactional
public class Probations {

    private final RemediationBook book;
    private final RemediationStore store;
    private final FailSeries series;
    private final EvaluationBook evaluations;
    private final RemediationSettings settings;
    private final Processes processes;

    Probations(
            RemediationBook book,
            RemediationStore store,
            FailSeries series,
            EvaluationBook evaluations,
            RemediationSettings settings,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.series = series;
        this.evaluations = evaluations;
        this.settings = settings;
        this.processes = processes;
    }

    /** Begins; returns when it ends at the latest. */
    public Instant start(UUID id) {
        var one = book.lock(id);
        store.probation(id, book.now());
        book.prove("probation-started", one, Map.of(), Map.of());
        return book.now().plus(settings.probationWindow());
    }

    /** One more result of somebody who may be on probation. */
    void follow(UUID evaluationId) {
        var agent = evaluations.get(evaluationId).work().agent();
        for (var one : store.openOf(agent)) {
            if (one.stage() == RemediationStage.PROBATION
                    && counted(one, evaluationId).size() >= settings.probationEvaluations()) {
                processes.correlate(Messages.PROBATION_JUDGED, one.id(), Map.of());
            }
        }
    }

    /** Whether it is passed: evaluated at all, with no more fails than are allowed. */
    public boolean judge(UUID id) {
        var one = book.lock(id);
        var counted = counted(one, id);
        var failed = counted.stream().filter(each -> each == Counts.FAIL).count();
        var passed = !counted.isEmpty() && failed <= settings.probationFails();
        if (passed) {
            store.result(id, RemediationResult.PASSED);
        }
        book.prove(
                "probation-judged",
                one,
                Map.of("passed", passed, "evaluated", counted.size(), "failed", failed),
                Map.of());
        return passed;
    }

    private List<Counts> counted(Remediation one, UUID about) {
        return series.counted(Objects.requireNonNull(one.agent()), about, Objects.requireNonNull(one.probationFrom()));
    }
}
