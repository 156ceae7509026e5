package io.ringloop.decisions.web;

import io.ringloop.archive.Titles;
import io.ringloop.decisions.web.DecisionController.DecisionTable;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.rules.Decision;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules as they are in force now, for people to read. */
@RestController
@RequestMapping("/api/decision-tables")
@Requires(Permission.DECISIONS_READ)
class DecisionTableController {

    private final List<Decision<?, ?>> decisions;

    DecisionTableController(List<Decision<?, ?>> decisions) {
        this.decisions =
                decisions.stream().sorted(Comparator.comparing(Decision::name)).toList();
    }

    /** A rule set by its name. */
    record RuleSetName(String name, Text title) {

        static RuleSetName of(Decision<?, ?> decision) {
            var title = Titles.of(decision.name());
            return new RuleSetName(decision.name(), new Text(title.zh(), title.en()));
        }
    }

    /**
     * The rows of a rule set.
     *
     * @param version content hash
     */
    record RuleSet(RuleSetName name, String version, DecisionTable table) {}

    @GetMapping
    List<RuleSetName> list() {
        return decisions.stream().map(RuleSetName::of).toList();
    }

    @GetMapping("/{name}")
    RuleSet find(@PathVariable String name, Locale locale) {
        return decisions.stream()
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .map(decision -> new RuleSet(
                        RuleSetName.of(decision),
                        decision.table().version(),
                        DecisionController.table(decision.table(), locale)))
                .orElseThrow(() -> new ProblemException("not-found", Map.of()));
    }
}
