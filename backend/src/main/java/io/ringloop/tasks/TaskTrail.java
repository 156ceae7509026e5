package io.ringloop.tasks;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.people.Staff;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what people did with tasks. */
@Component
class TaskTrail {

    private final Archive archive;

    TaskTrail(Archive archive) {
        this.archive = archive;
    }

    void claimed(Task task, Staff by) {
        append("task-claimed", task, by, Map.of());
    }

    void unclaimed(Task task, Staff by) {
        append("task-unclaimed", task, by, Map.of());
    }

    void assigned(Task task, Staff to) {
        append("task-assigned", task, to, Map.of());
    }

    /** What was written on the form may be about a person: until we know whom, it belongs to the thing itself. */
    void completed(Task task, Map<String, Object> values) {
        append("task-completed", task, null, values);
    }

    private void append(String kind, Task task, @Nullable Staff staff, Map<String, Object> values) {
        var data = new LinkedHashMap<String, Object>();
        data.put("process", task.processKey());
        data.put("element", task.elementId());
        if (staff != null) {
            data.put("staff", staff.id().value());
        }
        if (task.assignee() != null) {
            data.put("former", task.assignee().value());
        }
        var fact = Fact.of(kind, "task", task.id(), data);
        var key = task.businessKey();
        if (key != null) {
            fact = fact.in(key);
        }
        if (!values.isEmpty()) {
            fact = fact.about(key == null ? task.id() : key, values);
        }
        archive.append(fact);
    }
}
