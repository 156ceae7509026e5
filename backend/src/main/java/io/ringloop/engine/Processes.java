package io.ringloop.engine;

import io.ringloop.engine.store.PublicationStore;
import io.ringloop.shared.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to start or nudge a process. The business key is the id of the thing the process is about. Everything
 * happens in the caller's transaction.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final PublicationStore publications;

    Processes(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            PublicationStore publications) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.publications = publications;
    }

    /**
     * Starts the published version of a process.
     *
     * @param variables ids, flags, small texts and dates; business data stays in tables
     * @return the id of the instance
     * @throws ProblemException {@code process-not-published}
     */
    @Transactional
    public String start(String processKey, UUID businessKey, Map<String, ? extends @Nullable Object> variables) {
        var definition = publications
                .publishedDefinition(processKey)
                .orElseThrow(() -> new ProblemException("process-not-published", Map.of("process", processKey)));
        return runtime.startProcessInstanceById(definition, businessKey.toString(), new HashMap<>(variables))
                .getProcessInstanceId();
    }

    /**
     * Starts the published version of a process at the start event of a message.
     *
     * @throws ProblemException {@code process-not-published}
     */
    @Transactional
    public String startAt(
            String message, String processKey, UUID businessKey, Map<String, ? extends @Nullable Object> variables) {
        var definition = publications
                .publishedDefinition(processKey)
                .orElseThrow(() -> new ProblemException("process-not-published", Map.of("process", processKey)));
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .processDefinitionId(definition)
                .setVariables(new HashMap<>(variables))
                .correlateStartMessage()
                .getProcessInstanceId();
    }

    /**
     * Number of the published version of a process, for a step that calls it.
     *
     * @throws ProblemException {@code process-not-published}
     */
    public int publishedVersion(String processKey) {
        var definition = publications
                .publishedDefinition(processKey)
                .orElseThrow(() -> new ProblemException("process-not-published", Map.of("process", processKey)));
        return repository.getProcessDefinition(definition).getVersion();
    }

    /** Lets the instances about a thing know a new value. */
    @Transactional
    public void set(UUID businessKey, Map<String, ?> variables) {
        running(businessKey).forEach(instance -> runtime.setVariables(instance, new HashMap<>(variables)));
    }

    /**
     * Tells the instances about a thing that something has happened.
     *
     * @return false when nobody waits for the message, which changes nothing
     */
    @Transactional
    public boolean correlate(String message, UUID businessKey, Map<String, ?> variables) {
        var waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(businessKey.toString())
                .list();
        for (var execution : waiting) {
            runtime.messageEventReceived(message, execution.getId(), Map.copyOf(variables));
        }
        return !waiting.isEmpty();
    }

    /**
     * Tells one instance that something has happened, whatever other instances about the same thing wait for.
     *
     * @return false when it does not wait for the message, which changes nothing
     */
    @Transactional
    public boolean correlate(String message, String instanceId, Map<String, ?> variables) {
        var waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceId(instanceId)
                .list();
        for (var execution : waiting) {
            runtime.messageEventReceived(message, execution.getId(), Map.copyOf(variables));
        }
        return !waiting.isEmpty();
    }

    /** Whether an instance about the thing waits for the message. */
    public boolean waitsFor(String message, UUID businessKey) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey.toString())
                        .count()
                > 0;
    }

    /** The ids of the instances about a thing that still run. */
    public List<String> running(UUID businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString()).list().stream()
                .map(Execution::getId)
                .toList();
    }

    /** The id of the latest instance of a process about a thing, running or in the history; empty when none is kept. */
    public Optional<String> instanceOf(String processKey, UUID businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey.toString())
                .processDefinitionKey(processKey)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricProcessInstance::getId)
                .findFirst();
    }

    /**
     * Ends the instances about a thing before their time.
     *
     * @param reason kept in the history
     * @return false when none was running
     */
    @Transactional
    public boolean cancel(UUID businessKey, String reason) {
        var running = running(businessKey);
        for (var instance : running) {
            runtime.deleteProcessInstanceIfExists(instance, reason, false, true, false, false);
        }
        return !running.isEmpty();
    }
}
