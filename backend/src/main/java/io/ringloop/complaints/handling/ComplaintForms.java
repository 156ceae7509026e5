package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.CompletedForm;
import io.ringloop.complaints.Registration;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.ComplaintEscalationProcess;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.Tasks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a complaint, before the process goes on. */
@Component
class ComplaintForms {

    private static final Set<String> HANDLING = Set.of(Elements.HANDLE_ORDINARY, Elements.HANDLE_MAJOR);

    /** Whoever proposed a solution does not approve it, ask the customer about it or close it. */
    private static final List<String> FOUR_EYES =
            List.of(Elements.APPROVE_SOLUTION, Elements.CONFIRM_SOLUTION, Elements.CLOSE_REVIEW);

    private static final Set<String> DATES = Set.of("occurredAt", "authorityDueAt", "callAgainAt");

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final Crises crises;
    private final Cases cases;
    private final Tasks tasks;
    private final People people;
    private final Json json;

    ComplaintForms(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintFormStore forms,
            Crises crises,
            Cases cases,
            Tasks tasks,
            People people,
            Json json) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.crises = crises;
        this.cases = cases;
        this.tasks = tasks;
        this.people = people;
        this.json = json;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (!task.processKey().equals(ComplaintEscalationProcess.KEY) || task.businessKey() == null) {
            return;
        }
        var caseId = task.businessKey();
        var answers = dated(caseId, completed.values());
        forms.add(new CompletedForm(
                Ids.next(), caseId, task.elementId(), task.id(), book.now(), completed.by(), answers));
        book.prove("complaint-form-completed", caseId, Map.of("element", task.elementId(), "task", task.id()), answers);
        if (task.elementId().equals(Elements.REGISTER_AND_SOOTHE)) {
            register(caseId, answers, completed.by());
        } else if (HANDLING.contains(task.elementId())) {
            handle(caseId, completed.by());
        } else if (task.elementId().equals(Elements.MEDIATE)) {
            FOUR_EYES.forEach(step -> tasks.exclude(caseId, step, completed.by()));
        } else if (task.elementId().equals(Elements.CRISIS_DECISION)) {
            crises.decided(caseId);
        }
    }

    private void register(UUID caseId, Map<String, Object> answers, StaffId by) {
        var known = new HashMap<>(json.readMap(json.write(book.lock(caseId).registration())));
        known.putAll(answers);
        var registration = json.read(json.write(known), Registration.class);
        store.register(caseId, registration, by);
        var file = book.file(caseId);
        cases.describe(
                caseId,
                ComplaintDraft.title(registration),
                file.customerId(),
                file.product(),
                ComplaintDraft.words(registration));
    }

    private void handle(UUID caseId, StaffId by) {
        var named = book.proposal(caseId).newOwner();
        if (named != null) {
            refuseUnfit(caseId, people.get(new StaffId(named)));
        }
        store.handledBy(caseId, by);
        FOUR_EYES.forEach(step -> tasks.exclude(caseId, step, by));
        book.move(caseId, CaseStatus.IN_PROGRESS);
    }

    private void refuseUnfit(UUID caseId, Staff next) {
        var group = book.get(caseId).tier() > 1 ? Role.OPS_MANAGER : Role.TEAM_LEADER;
        var fit = next.may(Permission.CASES_WORK)
                && (next.has(group) || next.has(Role.OPS_MANAGER))
                && next.centreId().equals(book.file(caseId).centreId())
                && !tasks.excluded(caseId).contains(next.id());
        if (!fit) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("newOwner", "case-owner-unfit", Map.of("staff", next.displayName()))));
        }
    }

    /** A day without a time ends with the day. */
    private Map<String, Object> dated(UUID caseId, Map<String, Object> values) {
        var dated = new HashMap<>(values);
        var zone = people.zoneOf(book.file(caseId).unitId());
        DATES.forEach(name -> dated.computeIfPresent(
                name,
                (field, value) -> value.toString().length() == 10
                        ? LocalDate.parse(value.toString())
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .toString()
                        : value));
        return dated;
    }
}
