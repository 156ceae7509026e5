package io.ringloop.quality.handling;

import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.quality.KeyScenario;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What can be drawn from. */
@Component
public class PlanRules {

    private final QualityBook book;
    private final People people;

    PlanRules(QualityBook book, People people) {
        this.book = book;
        this.people = people;
    }

    /**
     * @throws ProblemException {@code request-invalid} with a problem per field, {@code org-unit-not-found} also out of reach
     */
    public void check(PlanDraft draft, Scope scope) {
        var problems = new ArrayList<FieldProblem>();
        if (!draft.from().isBefore(draft.until())) {
            problems.add(new FieldProblem("until", "field-invalid"));
        }
        if (draft.until().isAfter(book.now())) {
            problems.add(new FieldProblem("until", "sampling-period-not-over"));
        }
        problems.addAll(problems(draft.keyScenarios()));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        if (people.unit(draft.unitId()).isEmpty()
                || !(scope.all() || scope.units().contains(draft.unitId()))) {
            throw new ProblemException("org-unit-not-found", Map.of("id", draft.unitId()));
        }
    }

    /**
     * @throws ProblemException {@code request-invalid} with a problem per stretch of work
     */
    public static void check(List<KeyScenario> scenarios) {
        var problems = problems(scenarios);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static List<FieldProblem> problems(List<KeyScenario> scenarios) {
        var problems = new ArrayList<FieldProblem>();
        for (var each = 0; each < scenarios.size(); each++) {
            var scenario = scenarios.get(each);
            if (scenario.queue() == null && scenario.reason() == null) {
                problems.add(new FieldProblem("keyScenarios[" + each + "].queue", "field-required"));
            }
            if (scenario.from() != null
                    && scenario.until() != null
                    && !scenario.from().isBefore(scenario.until())) {
                problems.add(new FieldProblem("keyScenarios[" + each + "].until", "field-invalid"));
            }
        }
        return problems;
    }

    /** The unit itself, those above it and those below it: a plan of any of them may have its contacts. */
    public Set<UUID> around(UUID unit) {
        var around = new HashSet<>(people.unitsBelow(unit));
        around.addAll(people.unit(unit).map(found -> found.path()).orElse(List.of()));
        return around;
    }
}
