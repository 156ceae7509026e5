package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessDecision;
import io.ringloop.access.AccessState;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.access.store.AccessDecisionStore;
import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import io.ringloop.processes.AccessChangeProcess;
import io.ringloop.processes.AccessChangeProcess.AccessDecisions;
import io.ringloop.processes.AccessChangeProcess.Elements;
import io.ringloop.processes.AccessChangeProcess.Recertifications;
import io.ringloop.processes.AccessChangeProcess.Variables;
import io.ringloop.rules.ApproverVerdict;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what approvers decide, and refuses those who may not decide it. */
@Component
class AccessForms {

    private final AccessBook book;
    private final AccessChangeStore store;
    private final AccessDecisionStore decisions;
    private final AccessRules rules;
    private final AccessSpans spans;
    private final Tasks tasks;
    private final People people;

    AccessForms(
            AccessBook book,
            AccessChangeStore store,
            AccessDecisionStore decisions,
            AccessRules rules,
            AccessSpans spans,
            Tasks tasks,
            People people) {
        this.book = book;
        this.store = store;
        this.decisions = decisions;
        this.rules = rules;
        this.spans = spans;
        this.tasks = tasks;
        this.people = people;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (task.processKey().equals(AccessChangeProcess.KEY) && task.businessKey() != null) {
            store.lock(task.businessKey()).ifPresent(change -> keep(change, task.elementId(), completed));
        }
    }

    private void keep(AccessChange change, String step, TaskCompleted completed) {
        var before = decisions.of(change.id(), change.round());
        refuseUnfit(
                change, completed.by(), before.stream().map(AccessDecision::by).toList());
        var values = completed.values();
        var approves = step.equals(Elements.APPROVE_ACCESS);
        var answer = String.valueOf(values.get(approves ? Variables.ACCESS_DECISION : Variables.RECERTIFICATION));
        var until = answer.equals(AccessDecisions.APPROVE) && change.grants() ? until(change, values) : null;
        decisions.add(new AccessDecision(
                change.id(),
                change.round(),
                before.size(),
                completed.by(),
                answer,
                text(values, "reason"),
                text(values, "note"),
                until,
                book.now()));
        tasks.exclude(change.id(), step, completed.by());
        if (answer.equals(AccessDecisions.APPROVE)
                && before.size() + 1 == change.approvers().size()) {
            store.state(change.id(), AccessState.APPROVED, null);
        }
        prove(change, answer, until, values);
    }

    private void refuseUnfit(AccessChange change, StaffId by, List<StaffId> before) {
        var required = change.approvers().get(before.size());
        var verdict = rules.verdict(change, people.get(by), required, new HashSet<>(before));
        if (!verdict.allowed()) {
            throw refusal(verdict.reason());
        }
    }

    private static ProblemException refusal(ApproverVerdict.Reason reason) {
        return switch (reason) {
            case OWN_ACCESS, OWN_REQUEST -> new ProblemException("access-own-approval");
            case ALREADY_APPROVED -> new ProblemException("access-approved-already");
            case OUT_OF_REACH -> new ProblemException("access-out-of-reach");
            case ROLE_MISSING, ENTITLED -> new ProblemException("access-approver-role-missing");
        };
    }

    private Instant until(AccessChange change, Map<String, Object> values) {
        var day = LocalDate.parse(String.valueOf(values.get("validUntil")).substring(0, 10));
        return spans.checked(change, "validUntil", day);
    }

    private void prove(AccessChange change, String answer, @Nullable Instant until, Map<String, Object> values) {
        var kind = switch (answer) {
            case AccessDecisions.APPROVE -> "access-approved";
            case AccessDecisions.REJECT -> "access-disapproved";
            case Recertifications.KEEP -> "access-certified";
            default -> "access-found-unneeded";
        };
        var said = new HashMap<String, Object>(values);
        said.keySet().retainAll(Set.of("reason", "note"));
        book.prove(kind, change, until == null ? Map.of() : Map.of("until", until), said);
    }

    private static @Nullable String text(Map<String, Object> values, String field) {
        var value = values.get(field);
        return value == null ? null : value.toString();
    }
}
