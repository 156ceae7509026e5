package io.ringloop.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The process models that come with this release, with what lies beside them. */
public final class BundledProcesses {

    private static final List<ProcessContract> CONTRACTS = List.of(
            ProcessContract.of(InboundContactProcess.class),
            ProcessContract.of(ComplaintEscalationProcess.class, ComplaintEscalationVariables.class),
            ProcessContract.of(IssueForwardingProcess.class, IssueForwardingVariables.class),
            ProcessContract.of(AccessChangeProcess.class),
            ProcessContract.of(CallbackProcess.class, CallbackVariables.class),
            ProcessContract.of(TicketClosureProcess.class, TicketClosureVariables.class),
            ProcessContract.of(CrisisResponseProcess.class),
            ProcessContract.of(SatisfactionSurveyProcess.class),
            ProcessContract.of(DailyReportProcess.class),
            ProcessContract.of(QualityEvaluationProcess.class),
            ProcessContract.of(QualityRemediationProcess.class));

    private static final List<String> KEYS =
            CONTRACTS.stream().map(ProcessContract::key).toList();

    private BundledProcesses() {}

    /** Keys of all models of this release. */
    public static List<String> keys() {
        return KEYS;
    }

    /** What the application relies on in each of them. */
    public static List<ProcessContract> contracts() {
        return CONTRACTS;
    }

    /** Empty for a process that does not come with the release: nothing relies on it. */
    public static Optional<ProcessContract> contract(String processKey) {
        return CONTRACTS.stream()
                .filter(contract -> contract.key().equals(processKey))
                .findFirst();
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
