package io.ringloop.archive;

import io.ringloop.archive.store.InstanceStore;
import io.ringloop.archive.store.TimelineStore;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of each process instance: its path, its diagram, its whole story. */
@Component
public class Instances {

    private final InstanceStore store;
    private final TimelineStore timeline;
    private final RepositoryService repository;

    Instances(InstanceStore store, TimelineStore timeline, RepositoryService repository) {
        this.store = store;
        this.timeline = timeline;
        this.repository = repository;
    }

    /** The newest first, cut by scope. */
    public Page<InstanceRow> list(InstanceFilter filter, Scope scope, @Nullable String cursor, int limit) {
        if (filter.state() != null && !InstanceStore.isState(filter.state())) {
            throw new ProblemException("parameter-invalid", Map.of("name", "state"));
        }
        var rows = store.list(filter, scope, Cursor.parse(cursor, 2), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.startedAt(), row.id()));
    }

    /**
     * @throws ProblemException {@code instance-not-found}, also when it is not for this person
     */
    public InstanceRow find(String id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> new ProblemException("instance-not-found", Map.of("id", id)));
    }

    public List<PathStep> path(InstanceRow instance) {
        return store.path(instance.id());
    }

    /** The model the instance follows, BPMN XML. */
    public String diagram(InstanceRow instance) {
        try (var model = repository.getProcessModel(instance.definitionId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order in which it happened. */
    public Page<TimelineEntry> timeline(InstanceRow instance, @Nullable String cursor, int limit) {
        var entries = timeline.read(instance, Cursor.parse(cursor, 3), limit + 1);
        return Page.of(entries, limit, entry -> Cursor.of(entry.at(), entry.kind(), entry.key()));
    }
}
