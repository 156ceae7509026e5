package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessState;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.access.store.AccessDecisionStore;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.AccessChangeProcess.Elements;
import io.ringloop.rules.AccessApprovalFacts.Change;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the request to its decision: who may decide, and what becomes of a request that is not granted. */
@Component
@Transactional
public class AccessApprovals {

    private final AccessBook book;
    private final AccessChangeStore store;
    private final AccessDecisionStore decisions;
    private final AccessRules rules;
    private final Tasks tasks;
    private final People people;

    AccessApprovals(
            AccessBook book,
            AccessChangeStore store,
            AccessDecisionStore decisions,
            AccessRules rules,
            Tasks tasks,
            People people) {
        this.book = book;
        this.store = store;
        this.decisions = decisions;
        this.rules = rules;
        this.tasks = tasks;
        this.people = people;
    }

    /** @param groups for each approval in turn the roles that may give it, comma-separated */
    public record Found(boolean grantable, List<String> groups, Instant dueAt, Instant lapsesAt) {}

    /** Finds who has to approve, and keeps everybody else away from it. */
    public Found find(UUID id) {
        var change = book.lock(id);
        var terms = rules.terms(change, change.grants() ? Change.GRANT : Change.REVOKE);
        var approvers = AccessRules.approvers(terms);
        store.approvers(id, approvers, 0);
        var why = rules.conflicts(change)
                ? AccessReasons.CONFLICT
                : enough(change, approvers) ? null : AccessReasons.NOBODY;
        store.state(id, AccessState.REQUESTED, why);
        keepAway(change, approvers);
        return new Found(
                why == null,
                groups(approvers),
                book.now().plus(Duration.ofDays(terms.decideDays())),
                book.now().plus(Duration.ofDays(terms.lapseDays())));
    }

    /** Nobody was asked. */
    public void refuse(UUID id) {
        var change = book.lock(id);
        var why = Objects.requireNonNull(change.why(), "a refusal without its reason");
        end(change, AccessState.REFUSED, why, "access-refused");
        book.tellRequester(change, "access-refused", Map.of("why", AccessWords.reason(why)));
    }

    /** An approver said no. */
    public void reject(UUID id) {
        var change = book.lock(id);
        var said = decisions.of(id, 0);
        var reason = said.isEmpty() ? null : said.get(said.size() - 1).reason();
        end(change, AccessState.REJECTED, null, "access-rejected");
        book.tellRequester(change, "access-rejected", Map.of("why", reason == null ? "" : reason));
    }

    /** Nobody said anything for long. */
    public void lapse(UUID id) {
        var change = book.lock(id);
        end(change, AccessState.LAPSED, null, "access-lapsed");
        book.tellRequester(change, "access-lapsed", Map.of());
    }

    /** Reminds those who could decide now. */
    public void remind(UUID id) {
        var change = book.lock(id);
        var turn = decisions.of(id, 0).size();
        tasks.open(id, Elements.APPROVE_ACCESS)
                .map(Task::dueAt)
                .ifPresent(dueAt -> rules.entitled(change, change.approvers().get(turn))
                        .forEach(staff -> book.tell(change, staff, "access-waiting", Map.of("dueAt", dueAt))));
    }

    List<String> groups(List<Role> approvers) {
        return approvers.stream()
                .map(required -> rules.roles(required).stream().map(Role::name).collect(Collectors.joining(",")))
                .toList();
    }

    private void end(AccessChange change, AccessState state, @Nullable String why, String fact) {
        store.ended(change.id(), state, why, book.now());
        book.prove(fact, change, why == null ? Map.of() : Map.of("why", why), Map.of());
    }

    /** Whether each turn finds somebody, and not the same one twice. */
    private boolean enough(AccessChange change, List<Role> approvers) {
        var all = new HashSet<Staff>();
        for (var required : approvers) {
            var entitled = rules.entitled(change, required);
            if (entitled.isEmpty()) {
                return false;
            }
            all.addAll(entitled);
        }
        return all.size() >= approvers.size();
    }

    /** Neither requester nor holder may have anything to do with it, nor whoever the person is out of reach for. */
    private void keepAway(AccessChange change, List<Role> approvers) {
        tasks.exclude(change.id(), null, change.requester());
        tasks.exclude(change.id(), null, change.holder());
        approvers.stream()
                .flatMap(required -> rules.roles(required).stream())
                .distinct()
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .filter(staff -> approvers.stream().noneMatch(required -> rules.entitled(change, staff, required)))
                .forEach(staff -> tasks.exclude(change.id(), null, staff.id()));
    }
}
