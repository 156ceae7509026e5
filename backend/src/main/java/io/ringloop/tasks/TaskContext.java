package io.ringloop.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A bean of the capability that owns a process: tells what the process's tasks are about. */
public interface TaskContext {

    /** Key of the process. */
    String processKey();

    /** What people should read in the list; asked in the transaction that makes the task. Empty when there is nothing. */
    Optional<TaskSubject> describe(UUID businessKey);

    /** The case that the tasks about a thing belong to, if any: what their forms name is added to it. */
    default Optional<UUID> caseOf(UUID businessKey) {
        return Optional.empty();
    }

    /** What is known already of the fields of a task's form, so that nobody types it twice. */
    default Map<String, Object> known(Task task) {
        return Map.of();
    }
}
