package io.ringloop.decisions;

import io.ringloop.archive.Titles;
import io.ringloop.decisions.store.DecisionStore;
import io.ringloop.rules.Decision;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rule sets in use. */
@Component
public class RuleBook {

    private static final Duration DAY = Duration.ofHours(24);

    private final List<Decision<?, ?>> decisions;
    private final DecisionStore store;
    private final Clock clock;

    RuleBook(List<Decision<?, ?>> decisions, DecisionStore store, Clock clock) {
        this.decisions =
                decisions.stream().sorted(Comparator.comparing(Decision::name)).toList();
        this.store = store;
        this.clock = clock;
    }

    /**
     * A rule set as it is in force.
     *
     * @param version content hash
     * @param rows of its table
     * @param since when this version decided first; absent: it has not decided anything yet
     * @param decided how often it decided within the last 24 hours
     */
    public record RuleSetInForce(
            String name,
            Text title,
            String version,
            int rows,
            @Nullable Instant since,
            long decided) {}

    /** All, by name. */
    @Transactional(readOnly = true)
    public List<RuleSetInForce> all() {
        var counts = store.decidedSince(clock.instant().minus(DAY));
        var known = store.versionsKnown();
        return decisions.stream()
                .map(decision -> {
                    var table = decision.table();
                    var title = Titles.of(decision.name());
                    return new RuleSetInForce(
                            decision.name(),
                            new Text(title.zh(), title.en()),
                            table.version(),
                            table.rows().size(),
                            known.get(decision.name() + " " + table.version()),
                            counts.getOrDefault(decision.name(), 0L));
                })
                .toList();
    }

    /**
     * @throws ProblemException {@code rule-set-unknown}
     */
    public Decision<?, ?> get(String name) {
        return decisions.stream()
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException("rule-set-unknown", Map.of("name", name)));
    }
}
