package io.ringloop.tasks;

import io.ringloop.people.StaffId;
import java.util.Map;

/**
 * Somebody completed a task on its form; published in the transaction, before the process goes on, so that the owner of
 * the process can keep what the form says.
 *
 * @param values all fields of the form, free text included
 */
public record TaskCompleted(Task task, StaffId by, Map<String, Object> values) {

    public TaskCompleted {
        values = Map.copyOf(values);
    }
}
