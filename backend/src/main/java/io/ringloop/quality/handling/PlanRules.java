package io.ringloop.quality.handling;

import io.ringloop.people.People;
import io.ringloop.people.Scope;
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
        for (var each = 0; each < draft.keyScenarios().size(); each++) {
            var scenario = draft.keyScenarios().get(each);
            if (scenario.queue() == null && scenario.reason() == null) {
                problems.add(new FieldProblem("keyScenarios[" + each + "]", "field-required"));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        if (people.unit(draft.unitId()).isEmpty()
                || !(scope.all() || scope.units().contains(draft.unitId()))) {
            throw new ProblemException("org-unit-not-found", Map.of("id", draft.unitId()));
        }
    }

    /** The unit itself, those above it and those below it: a plan of any of them may have its contacts. */
    public Set<UUID> around(UUID unit) {
        var around = new HashSet<>(people.unitsBelow(unit));
        around.addAll(people.unit(unit).map(found -> found.path()).orElse(List.of()));
        return around;
    }
}
