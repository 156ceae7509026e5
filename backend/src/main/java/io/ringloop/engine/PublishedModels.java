package io.ringloop.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.engine.store.ModelStore;
import io.ringloop.engine.store.PublicationStore;
import io.ringloop.shared.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The processes as they are in force, their versions, and what the engine says about a model before it is one. */
@Component
public class PublishedModels {

    private static final List<String> UNREADABLE =
            List.of("model-unreadable", "model-too-large", "model-too-deep", "model-too-many-elements");

    private final ModelStore store;
    private final PublicationStore publications;
    private final RepositoryService repository;
    private final ModelParser parser;

    PublishedModels(ModelStore store, PublicationStore publications, RepositoryService repository, ModelParser parser) {
        this.store = store;
        this.publications = publications;
        this.repository = repository;
        this.parser = parser;
    }

    /** Keys of all, without counting what runs. */
    public Set<String> keys() {
        return publications.keys();
    }

    /**
     * The version in force, without counting what runs.
     *
     * @throws ProblemException {@code process-not-published}
     */
    public int version(String key) {
        var definition = publications.publishedDefinition(key).orElseThrow(() -> notPublished(key));
        return repository.getProcessDefinition(definition).getVersion();
    }

    /** All, by key. */
    public List<PublishedModel> all() {
        return store.published();
    }

    /**
     * @throws ProblemException {@code process-not-published}
     */
    public PublishedModel get(String key) {
        return store.published().stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> notPublished(key));
    }

    /** The newest first. */
    public List<ModelVersion> versions(String key) {
        return store.versions(key);
    }

    /**
     * One version as BPMN XML.
     *
     * @throws ProblemException {@code process-version-not-found}
     */
    public String xml(String key, int version) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            throw new ProblemException("process-version-not-found", Map.of("process", key, "version", version));
        }
        try (var model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is refused in a model, and what the engine could not make sense of; it is not deployed. */
    public List<ModelFinding> findings(String xml) {
        var bytes = xml.getBytes(UTF_8);
        var findings = new ArrayList<>(ModelRules.findings(bytes));
        if (findings.isEmpty()) {
            findings.addAll(parser.findings(bytes));
        }
        return findings;
    }

    /**
     * Refuses what is no XML, or too much of it, so that not even a draft holds it.
     *
     * @throws ModelRefused
     */
    public void refuseUnreadable(String resource, String xml) {
        var findings = ModelRules.findings(xml.getBytes(UTF_8)).stream()
                .filter(finding -> UNREADABLE.contains(finding.slug()))
                .toList();
        if (!findings.isEmpty()) {
            throw new ModelRefused(resource, findings);
        }
    }

    private static ProblemException notPublished(String key) {
        return new ProblemException("process-not-published", Map.of("process", key));
    }
}
