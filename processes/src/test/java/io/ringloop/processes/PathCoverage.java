package io.ringloop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds what the tests of a model walked through, as {@link Engine#covering} saw it, against all that is drawn. Fails
 * the class unless every flow node was reached and every sequence flow taken, and writes a line for the report at the
 * end of {@code ./ringloop test}.
 */
final class PathCoverage implements AfterAllCallback {
    private static final Path SEEN = Path.of("target", "process-test-coverage");
    private static final Path REPORTS = Path.of("target", "coverage");

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var tests = context.getRequiredTestClass();
        if (tests.getEnclosingClass() != null) {
            return;
        }
        var key = keyOf(tests);
        var seen = new ObjectMapper()
                .readTree(SEEN.resolve(tests.getName()).resolve("report.json").toFile());
        var nodes = new Count(drawn(key, FlowNode.class), seen(seen, key, "FLOW_NODE"));
        var flows = new Count(drawn(key, SequenceFlow.class), seen(seen, key, "SEQUENCE_FLOW"));
        Files.createDirectories(REPORTS);
        Files.writeString(
                REPORTS.resolve(key + ".txt"), "%s: %s flow nodes, %s sequence flows\n".formatted(key, nodes, flows));
        assertThat(nodes.missing())
                .as("flow nodes of %s that no test reaches", key)
                .isEmpty();
        assertThat(flows.missing())
                .as("sequence flows of %s that no test takes", key)
                .isEmpty();
    }

    /** {@code complaint-escalation} for {@code ComplaintEscalationProcessTest}. */
    static String keyOf(Class<?> tests) {
        return tests.getSimpleName()
                .replaceFirst("ProcessTest$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> drawn(String key, Class<? extends FlowElement> type) {
        return ids(Models.read(key).getModelElementsByType(type));
    }

    private static Set<String> ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).collect(Collectors.toSet());
    }

    private static Set<String> seen(JsonNode report, String key, String source) {
        return report.findValues("events").stream()
                .flatMap(events -> StreamSupport.stream(events.spliterator(), false))
                .filter(event -> event.path("modelKey").asText().equals(key)
                        && event.path("source").asText().equals(source))
                .map(event -> event.path("definitionKey").asText())
                .collect(Collectors.toSet());
    }

    /**
     * How many of the drawn elements were seen.
     *
     * @param drawn ids of all elements of one type in the model
     * @param seen ids of those the tests came through
     */
    record Count(Set<String> drawn, Set<String> seen) {
        Set<String> missing() {
            var missing = new TreeSet<>(drawn);
            missing.removeAll(seen);
            return missing;
        }

        @Override
        public String toString() {
            return (drawn.size() - missing().size()) + "/" + drawn.size();
        }
    }
}
