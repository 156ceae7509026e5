package io.ringloop.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The process models that come with this release, with what lies beside them. */
public final class BundledProcesses {
    private static final List<String> KEYS = List.of(
            InboundContactProcess.KEY,
            ComplaintEscalationProcess.KEY,
            IssueForwardingProcess.KEY,
            AccessChangeProcess.KEY,
            CallbackProcess.KEY,
            TicketClosureProcess.KEY,
            CrisisResponseProcess.KEY,
            SatisfactionSurveyProcess.KEY,
            DailyReportProcess.KEY,
            QualityEvaluationProcess.KEY,
            QualityRemediationProcess.KEY);

    private BundledProcesses() {}

    /** Keys of all models of this release. */
    public static List<String> keys() {
        return KEYS;
    }

    /** File name under which a model is deployed. */
    public static String resourceName(String processKey) {
        return processKey + ".bpmn";
    }

    /** The model as BPMN XML. */
    public static String model(String processKey) {
        return file(processKey, resourceName(processKey))
                .orElseThrow(() -> new IllegalArgumentException("This release has no process '" + processKey + "'"));
    }

    /** The form-js schema of a user task, JSON; empty if the process has no such form. */
    public static Optional<String> form(String processKey, String form) {
        return file(processKey, form + ".form");
    }

    /**
     * The labels of a form, JSON: component key to {@code label}, {@code description} and {@code values} (value to label).
     *
     * @param language {@code zh} or {@code en}
     */
    public static Optional<String> labels(String processKey, String form, String language) {
        return file(processKey, form + "." + language + ".json");
    }

    private static Optional<String> file(String processKey, String name) {
        if (!KEYS.contains(processKey) || !name.matches("[a-z][a-z0-9-]*(\\.[a-z]+){1,2}")) {
            return Optional.empty();
        }
        try (var stream = BundledProcesses.class.getResourceAsStream("/processes/" + processKey + "/" + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
