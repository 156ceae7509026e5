package io.ringloop.complaints.handling;

import io.ringloop.complaints.CompletedForm;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.CrisisStore;
import io.ringloop.processes.CrisisResponseProcess;
import io.ringloop.processes.CrisisResponseProcess.Elements;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a crisis with its complaint, before the process goes on. */
@Component
class CrisisForms {

    private final ComplaintBook book;
    private final ComplaintFormStore forms;
    private final CrisisStore store;
    private final CrisisResponses responses;
    private final Tasks tasks;

    CrisisForms(
            ComplaintBook book, ComplaintFormStore forms, CrisisStore store, CrisisResponses responses, Tasks tasks) {
        this.book = book;
        this.forms = forms;
        this.store = store;
        this.responses = responses;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        var crisis = task.businessKey();
        if (!task.processKey().equals(CrisisResponseProcess.KEY) || crisis == null) {
            return;
        }
        var caseId = store.caseOf(crisis).orElseThrow();
        forms.add(new CompletedForm(
                Ids.next(), caseId, task.elementId(), task.id(), book.now(), completed.by(), completed.values()));
        book.prove(
                "complaint-form-completed",
                caseId,
                Map.of("element", task.elementId(), "task", task.id()),
                completed.values());
        if (task.elementId().equals(Elements.ASSESS_CRISIS)) {
            responses.assessed(crisis, completed.by());
            tasks.exclude(crisis, Elements.HOLD_STATEMENT, completed.by());
        }
    }
}
