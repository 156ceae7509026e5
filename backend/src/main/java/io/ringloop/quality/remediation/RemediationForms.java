package io.ringloop.quality.remediation;

import io.ringloop.engine.Processes;
import io.ringloop.people.StaffId;
import io.ringloop.processes.QualityRemediationProcess;
import io.ringloop.processes.QualityRemediationProcess.Elements;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.processes.QualityRemediationProcess.YesNo;
import io.ringloop.quality.remediation.store.PlanCheckStore;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.StepStore;
import io.ringloop.quality.remediation.store.StepStore.Step;
import io.ringloop.rules.ClockKind;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.TaskCompleted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a remediation, before the process goes on. */
@Component
class RemediationForms {

    private static final int MINUTE = 60;

    /** Short choices and dates: everything else is told in the words of people. */
    private static final Set<String> DATA = Set.of(
            "heldAt",
            "cause",
            "planNeeded",
            "understood",
            "checkOn",
            "secondCheckOn",
            "thirdCheckOn",
            "extraSamples",
            "verdict",
            "streakDecision",
            "hrInformed",
            "exceptionApproved",
            "from",
            "testScore",
            "plannedAt",
            "effectVerdict");

    private final RemediationBook book;
    private final RemediationStore store;
    private final StepStore steps;
    private final PlanCheckStore checks;
    private final Coachings coachings;
    private final StreakDecisions streaks;
    private final RemediationSettings settings;
    private final Processes processes;

    RemediationForms(
            RemediationBook book,
            RemediationStore store,
            StepStore steps,
            PlanCheckStore checks,
            Coachings coachings,
            StreakDecisions streaks,
            RemediationSettings settings,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.steps = steps;
        this.checks = checks;
        this.coachings = coachings;
        this.streaks = streaks;
        this.settings = settings;
        this.processes = processes;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (!task.processKey().equals(QualityRemediationProcess.KEY) || task.businessKey() == null) {
            return;
        }
        var one = book.lock(task.businessKey());
        follow(one, task.elementId(), completed.values(), completed.by());
        steps.add(one.id(), new Step(task.elementId(), task.id(), completed.by(), book.now(), completed.values()));
        var data = new HashMap<String, Object>(completed.values());
        data.keySet().retainAll(DATA);
        data.put("step", task.elementId());
        var words = new HashMap<>(completed.values());
        words.keySet().removeAll(DATA);
        book.prove("remediation-step-done", one, data, words);
    }

    private void follow(Remediation one, String element, Map<String, Object> values, StaffId by) {
        switch (element) {
            case Elements.COACH -> coached(one, values);
            case Elements.MAKE_PLAN -> checks.add(one.id(), dates(values));
            case Elements.CHECK_PLAN -> checked(one, values);
            case Elements.DECIDE_STREAK -> streaks.decided(one, String.valueOf(values.get("streakDecision")), by);
            case Elements.APPROVE_EXCEPTION -> {
                if (YesNo.YES.equals(values.get("exceptionApproved"))) {
                    store.result(one.id(), RemediationResult.EXCEPTED);
                }
            }
            case Elements.ARRANGE_TRANSFER -> store.result(one.id(), RemediationResult.TRANSFERRED);
            case Elements.RETRAIN -> retrained(one, values);
            case Elements.PREPARE_TRAINING -> store.stage(one.id(), RemediationStage.TRAIN);
            case Elements.JUDGE_EFFECT -> {
                if ("effective".equals(values.get("effectVerdict"))) {
                    store.result(one.id(), RemediationResult.EFFECTIVE);
                }
            }
            default -> {}
        }
    }

    private void coached(Remediation one, Map<String, Object> values) {
        if (one.planWanted() && YesNo.NO.equals(values.get("planNeeded"))) {
            throw invalid("planNeeded", "remediation-plan-wanted");
        }
        var at = held(one, values);
        store.held(one.id(), at);
        store.cause(one.id(), String.valueOf(values.get("cause")));
        store.stage(one.id(), RemediationStage.CONFIRM);
        book.met(one, ClockKind.COACH, at);
        processes.set(one.id(), Map.of(Variables.CONFIRM_DUE_AT, Date.from(coachings.soon(one, book.now()))));
    }

    private void checked(Remediation one, Map<String, Object> values) {
        var check = checks.next(one.id()).orElseThrow();
        checks.done(one.id(), check.seq(), String.valueOf(values.get("verdict")), book.now());
    }

    private void retrained(Remediation one, Map<String, Object> values) {
        held(one, values);
        if (values.get("testScore") instanceof Number score && score.doubleValue() < settings.retrainPass()) {
            throw invalid("testScore", "remediation-test-not-passed");
        }
    }

    /** The form counts whole minutes. */
    private Instant held(Remediation one, Map<String, Object> values) {
        var at = time(values.get("heldAt"));
        if (at == null || at.isAfter(book.now()) || at.isBefore(one.openedAt().minusSeconds(MINUTE))) {
            throw invalid("heldAt", "field-invalid");
        }
        return at;
    }

    /** Each later than the one before, the first one still to come. */
    private List<Instant> dates(Map<String, Object> values) {
        var dates = new ArrayList<Instant>();
        var last = book.now();
        for (var field : List.of("checkOn", "secondCheckOn", "thirdCheckOn")) {
            var at = time(values.get(field));
            if (at == null) {
                continue;
            }
            if (!at.isAfter(last)) {
                throw invalid(field, "field-invalid");
            }
            dates.add(at);
            last = at;
        }
        return dates;
    }

    private static @Nullable Instant time(@Nullable Object value) {
        return value == null
                ? null
                : OffsetDateTime.parse(String.valueOf(value)).toInstant();
    }

    private static ProblemException invalid(String field, String slug) {
        return ProblemException.invalid(List.of(new FieldProblem(field, slug)));
    }
}
