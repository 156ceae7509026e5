package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A decision that counts the rows its verdicts are made of. Fails the class unless its tests hit every row, and writes a
 * line for the report at the end of {@code ./ringloop test}.
 */
final class RowCoverage<F, V> implements Decision<F, V>, AfterAllCallback {
    private static final Path REPORTS = Path.of("target", "coverage");

    private final Decision<F, V> decision;
    private final Set<Integer> hit = new ConcurrentSkipListSet<>();

    private RowCoverage(Decision<F, V> decision) {
        this.decision = decision;
    }

    static <F, V> RowCoverage<F, V> of(Decision<F, V> decision) {
        return new RowCoverage<>(decision);
    }

    @Override
    public Verdict<V> decide(F facts) {
        var verdict = decision.decide(facts);
        hit.addAll(verdict.matchedRows());
        return verdict;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        var rows = table().rows().size();
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(name() + ".txt"), "%s: %d/%d rows\n".formatted(name(), hit.size(), rows));
        assertThat(missing(rows)).as("rows of %s that no test hits", name()).isEmpty();
    }

    Set<Integer> missing(int rows) {
        var missing = IntStream.rangeClosed(1, rows).boxed().collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(hit);
        return missing;
    }

    @Override
    public String name() {
        return decision.name();
    }

    @Override
    public Map<String, Object> inputs(F facts) {
        return decision.inputs(facts);
    }

    @Override
    public Map<String, Object> outputs(V verdict) {
        return decision.outputs(verdict);
    }

    @Override
    public Set<String> personalInputs() {
        return decision.personalInputs();
    }

    @Override
    public DecisionTableView table() {
        return decision.table();
    }
}
