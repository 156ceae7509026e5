package io.ringloop.complaints.handling;

import io.ringloop.cases.Cases;
import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.CompletedForm;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.processes.ComplaintEscalationProcess;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.Json;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Complaints on the work list. */
@Component
class ComplaintTasks implements TaskContext {

    private static final Set<String> HANDLING = Set.of(Elements.HANDLE_ORDINARY, Elements.HANDLE_MAJOR);

    private static final String FILES = "files";

    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final Cases cases;
    private final Json json;

    ComplaintTasks(ComplaintStore store, ComplaintFormStore forms, Cases cases, Json json) {
        this.store = store;
        this.forms = forms;
        this.cases = cases;
        this.json = json;
    }

    @Override
    public String processKey() {
        return ComplaintEscalationProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID caseId) {
        return cases.find(caseId)
                .map(file -> new TaskSubject(
                        file.number() + " " + file.title(),
                        store.find(caseId).map(Complaint::contactId).orElse(null),
                        file.customerName(),
                        null,
                        file.unitId()));
    }

    @Override
    public Optional<UUID> caseOf(UUID caseId) {
        return Optional.of(caseId);
    }

    /** What the contact said already, or the findings of the round before. */
    @Override
    public Map<String, Object> known(Task task) {
        var caseId = task.businessKey();
        if (caseId == null) {
            return Map.of();
        }
        if (task.elementId().equals(Elements.REGISTER_AND_SOOTHE)) {
            return store.find(caseId)
                    .map(complaint -> given(json.readMap(json.write(complaint.registration()))))
                    .orElse(Map.of());
        }
        return HANDLING.contains(task.elementId())
                ? forms.last(caseId, HANDLING).map(ComplaintTasks::again).orElse(Map.of())
                : Map.of();
    }

    /** What was attached then hangs on the case. */
    private static Map<String, Object> again(CompletedForm before) {
        var answers = new HashMap<>(before.answers());
        answers.remove(FILES);
        return answers;
    }

    private static Map<String, Object> given(Map<String, Object> values) {
        var given = new HashMap<>(values);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
