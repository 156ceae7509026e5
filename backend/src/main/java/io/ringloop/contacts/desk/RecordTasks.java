package io.ringloop.contacts.desk;

import io.ringloop.people.StaffId;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.processes.InboundContactProcess.Variables;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task in which a contact is served and put on record. */
@Component
public class RecordTasks {

    private static final Set<String> RECORD = Set.of(Elements.WRAP_UP, Elements.COMPLETE_RECORD);

    private final Tasks tasks;
    private final ContactTasks subjects;

    RecordTasks(Tasks tasks, ContactTasks subjects) {
        this.tasks = tasks;
        this.subjects = subjects;
    }

    /** The open task of the contact, the newest if there are several. */
    public Optional<Task> openTask(UUID contactId) {
        return tasks.open(contactId).stream().findFirst();
    }

    /** Whether this person has a task of the contact in hand, such as calling back. */
    boolean inHandOf(StaffId staff, UUID contactId) {
        return tasks.open(contactId).stream().anyMatch(task -> staff.equals(task.assignee()));
    }

    /** Somebody said who the customer is: the lists say so too. */
    void describe(UUID contactId) {
        subjects.describe(contactId).ifPresent(subject -> tasks.describe(contactId, subject));
    }

    /** The record is complete. */
    void complete(UUID contactId, List<String> matterIds) {
        tasks.completeStep(contactId, RECORD, Map.of(Variables.MATTER_IDS, matterIds));
    }
}
