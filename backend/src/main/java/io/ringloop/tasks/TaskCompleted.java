package io.ringloop.tasks;

import io.ringloop.people.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody completed a task on its form; published in the transaction, before the process goes on, so that the owner of
 * the process can keep what the form says.
 *
 * @param values all fields of the form, free text included
 * @param kinds of the fields that point to something: what to, such as {@code files}
 * @param caseId the case the task belongs to
 */
public record TaskCompleted(
        Task task,
        StaffId by,
        Map<String, Object> values,
        Map<String, String> kinds,
        @Nullable UUID caseId) {

    public TaskCompleted {
        values = Map.copyOf(values);
        kinds = Map.copyOf(kinds);
    }

    /** What the fields of a kind point to. */
    public List<UUID> pointedTo(String kind) {
        return kinds.entrySet().stream()
                .filter(field -> field.getValue().equals(kind))
                .flatMap(field -> values.get(field.getKey()) instanceof Collection<?> many
                        ? many.stream()
                        : Stream.ofNullable(values.get(field.getKey())))
                .map(value -> UUID.fromString(value.toString()))
                .distinct()
                .toList();
    }
}
