package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseThings;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.complaints.store.CrisisStore;
import io.ringloop.processes.CrisisResponseProcess;
import io.ringloop.processes.CrisisResponseProcess.Elements;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Crises on the work list, and on the page of their case. */
@Component
class CrisisTasks implements TaskContext, CaseThings {

    private final ComplaintStore complaints;
    private final ComplaintFormStore forms;
    private final CrisisStore store;
    private final Cases cases;

    CrisisTasks(ComplaintStore complaints, ComplaintFormStore forms, CrisisStore store, Cases cases) {
        this.complaints = complaints;
        this.forms = forms;
        this.store = store;
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return CrisisResponseProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID crisis) {
        return store.caseOf(crisis)
                .flatMap(cases::find)
                .map(file -> new TaskSubject(
                        file.number() + " " + file.title(),
                        complaints.find(file.id()).map(Complaint::contactId).orElse(null),
                        file.customerName(),
                        null,
                        file.unitId()));
    }

    @Override
    public Set<UUID> of(UUID caseId) {
        return store.latestOf(caseId).map(Set::of).orElse(Set.of());
    }

    @Override
    public Optional<UUID> caseOf(UUID crisis) {
        return store.caseOf(crisis);
    }

    /** The statement that was proposed, for whoever decides about it. */
    @Override
    public Map<String, Object> known(Task task) {
        var crisis = task.businessKey();
        if (crisis == null || !task.elementId().equals(Elements.HOLD_STATEMENT)) {
            return Map.of();
        }
        return store.caseOf(crisis)
                .flatMap(caseId -> forms.last(caseId, Set.of(Elements.ASSESS_CRISIS)))
                .map(form -> form.answers().get("proposal"))
                .map(proposal -> Map.of("statement", proposal))
                .orElse(Map.of());
    }
}
