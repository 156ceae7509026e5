package io.ringloop.tickets.handling;

import io.ringloop.people.StaffId;
import io.ringloop.processes.TicketClosureProcess;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.processes.TicketClosureVariables.Answers;
import io.ringloop.processes.TicketClosureVariables.WorkResults;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tickets.CompletedTicketForm;
import io.ringloop.tickets.store.TicketFormStore;
import io.ringloop.tickets.store.TicketStore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a ticket, before the process goes on; what cannot be done is refused then. */
@Component
class TicketForms {

    private static final String EVIDENCE_NEEDED = "evidenceNeeded";

    private final TicketBook book;
    private final TicketStore store;
    private final TicketFormStore forms;
    private final TicketOwners owners;
    private final TicketClocks clocks;

    TicketForms(TicketBook book, TicketStore store, TicketFormStore forms, TicketOwners owners, TicketClocks clocks) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.owners = owners;
        this.clocks = clocks;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (!task.processKey().equals(TicketClosureProcess.KEY) || task.businessKey() == null) {
            return;
        }
        var caseId = task.businessKey();
        var answers = completed.values();
        forms.add(new CompletedTicketForm(
                Ids.next(), caseId, task.elementId(), task.id(), book.now(), completed.by(), answers));
        book.prove("ticket-form-completed", caseId, Map.of("element", task.elementId(), "task", task.id()), answers);
        switch (task.elementId()) {
            case Elements.ASSIGN_BY_HAND -> owners.give(caseId, staff(answers));
            case Elements.DO_WORK -> worked(caseId, completed.by(), answers);
            case Elements.SUPERVISE_OVERDUE -> supervise(caseId, completed.by(), answers);
            default -> {}
        }
    }

    private void worked(UUID caseId, StaffId by, Map<String, Object> answers) {
        var done = WorkResults.DONE.equals(answers.get("workDone"));
        if (done && book.get(caseId).type().needsEvidence() && !Answers.YES.equals(answers.get(EVIDENCE_NEEDED))) {
            throw ProblemException.invalid(List.of(new FieldProblem(EVIDENCE_NEEDED, "field-invalid")));
        }
        store.handledBy(caseId, by);
    }

    private void supervise(UUID caseId, StaffId by, Map<String, Object> answers) {
        switch (String.valueOf(answers.get("supervision"))) {
            case "reassign" -> owners.give(caseId, staff(answers));
            case "takeOver" -> owners.give(caseId, by);
            case "extend" ->
                clocks.moveTo(
                        caseId,
                        OffsetDateTime.parse(String.valueOf(answers.get("newDue")))
                                .toInstant(),
                        UUID.fromString(String.valueOf(answers.get("consentContact"))));
            default -> {}
        }
    }

    private static StaffId staff(Map<String, Object> answers) {
        return StaffId.parse(String.valueOf(answers.get("newOwner")));
    }
}
