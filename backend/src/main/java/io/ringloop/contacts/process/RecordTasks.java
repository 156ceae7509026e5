package io.ringloop.contacts.process;

import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.processes.InboundContactProcess.Variables;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The task in which a contact is served and put on record. */
@Component
public class RecordTasks {

    private static final Set<String> RECORD = Set.of(Elements.WRAP_UP, Elements.COMPLETE_RECORD);

    private final TaskService tasks;
    private final RuntimeService runtime;

    RecordTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** The open task of the contact. */
    public Optional<String> openTask(UUID contactId) {
        return open(contactId).stream().map(Task::getId).findFirst();
    }

    /** The instance of the contact while it runs. */
    public Optional<String> instance(UUID contactId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(contactId.toString()).list().stream()
                .map(instance -> instance.getProcessInstanceId())
                .findFirst();
    }

    /** The record is complete. */
    public void complete(UUID contactId, List<String> matterIds) {
        var task = open(contactId).stream()
                .filter(candidate -> RECORD.contains(candidate.getTaskDefinitionKey()))
                .findFirst()
                .orElseThrow(() -> new ProblemException("contact-still-open"));
        tasks.complete(task.getId(), Map.of(Variables.MATTER_IDS, matterIds));
    }

    private List<Task> open(UUID contactId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contactId.toString())
                .orderByTaskCreateTime()
                .desc()
                .list();
    }
}
