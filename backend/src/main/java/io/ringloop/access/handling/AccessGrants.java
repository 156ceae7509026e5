package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessDecision;
import io.ringloop.access.AccessItem;
import io.ringloop.access.AccessState;
import io.ringloop.access.handling.AccessSpans.Certification;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.access.store.AccessDecisionStore;
import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.people.StaffAccess;
import io.ringloop.people.StaffId;
import io.ringloop.processes.AccessChangeProcess.AccessDecisions;
import io.ringloop.processes.AccessChangeProcess.Elements;
import io.ringloop.processes.AccessChangeProcess.Messages;
import io.ringloop.processes.AccessChangeProcess.Recertifications;
import io.ringloop.processes.AccessChangeProcess.RevocationReasons;
import io.ringloop.rules.AccessApprovalFacts.Change;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes access, and certifies it again. The only caller of {@link StaffAccess}. */
@Component
@Transactional
public class AccessGrants {

    private final AccessBook book;
    private final AccessChangeStore store;
    private final AccessDecisionStore decisions;
    private final AccessApprovals approvals;
    private final AccessRules rules;
    private final AccessSpans spans;
    private final StaffAccess access;
    private final People people;
    private final Processes processes;
    private final Tasks tasks;

    AccessGrants(
            AccessBook book,
            AccessChangeStore store,
            AccessDecisionStore decisions,
            AccessApprovals approvals,
            AccessRules rules,
            AccessSpans spans,
            StaffAccess access,
            People people,
            Processes processes,
            Tasks tasks) {
        this.book = book;
        this.store = store;
        this.decisions = decisions;
        this.approvals = approvals;
        this.rules = rules;
        this.spans = spans;
        this.access = access;
        this.people = people;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** What is in force from now on. */
    public record Applied(Instant until, Instant warnAt, Certification next) {}

    /**
     * Applies what was approved. Of a grant it says how long it holds; of the rest nothing is left to do.
     *
     * @throws IllegalStateException unless every approval is there and none is that of the requester or holder
     */
    public Optional<Applied> apply(UUID id) {
        var change = book.lock(id);
        var said = decisions.of(id, 0);
        refuseUnapproved(change, said);
        endFormer(change);
        if (!change.grants()) {
            set(change.holder(), change.item(), false);
            store.applied(id, AccessState.TAKEN_AWAY, null, book.now());
            book.prove("access-applied", change, Map.of(), Map.of());
            book.tellBoth(change, "access-applied", Map.of());
            return Optional.empty();
        }
        return Optional.of(grant(change, said));
    }

    /** It is still needed; gives the next check. */
    public Certification renew(UUID id) {
        var change = book.lock(id);
        tasks.readmit(id, Elements.RECERTIFY_ACCESS);
        return certification(change, Objects.requireNonNull(change.validUntil()));
    }

    /** Takes away what came to its end, was not certified, or is not needed any more. */
    public void revoke(UUID id, String reason) {
        var change = book.lock(id);
        var expired = reason.equals(RevocationReasons.EXPIRED);
        var why = expired ? AccessReasons.EXPIRED : uncertified(change);
        set(change.holder(), change.item(), false);
        store.ended(id, expired ? AccessState.EXPIRED : AccessState.REVOKED, why, book.now());
        book.prove("access-taken-back", change, Map.of("why", why), Map.of());
        book.tellBoth(change, "access-taken", Map.of("why", AccessWords.reason(why)));
    }

    /** Tells that the end is near. */
    public void warn(UUID id) {
        var change = book.lock(id);
        book.tellBoth(change, "access-expiring", Map.of("until", Objects.requireNonNull(change.validUntil())));
    }

    private Applied grant(AccessChange change, List<AccessDecision> said) {
        var until = said.stream()
                .map(AccessDecision::until)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("a grant without its end"));
        if (people.get(change.holder()).active()) {
            set(change.holder(), change.item(), true);
        } else {
            until = book.now();
        }
        store.applied(change.id(), AccessState.IN_FORCE, until, book.now());
        book.prove("access-applied", change, Map.of("until", until), Map.of());
        book.tellBoth(change, "access-applied", Map.of());
        var warnAt = spans.warnAt(rules.outlook(change, Change.GRANT), until);
        return new Applied(until, warnAt, certification(change, until));
    }

    private Certification certification(AccessChange change, Instant until) {
        var terms = rules.terms(change, Change.RECERTIFY);
        var certifiers = AccessRules.approvers(terms);
        store.approvers(change.id(), certifiers, change.round() + 1);
        return spans.certification(terms, until, approvals.groups(certifiers));
    }

    /** Once more, whatever a form, a repair or a model let through. */
    private static void refuseUnapproved(AccessChange change, List<AccessDecision> said) {
        var by = new HashSet<StaffId>();
        said.stream()
                .filter(decision -> decision.answer().equals(AccessDecisions.APPROVE))
                .map(AccessDecision::by)
                .filter(staff -> !staff.equals(change.requester()) && !staff.equals(change.holder()))
                .forEach(by::add);
        if (change.approvers().isEmpty() || by.size() != change.approvers().size()) {
            throw new IllegalStateException("change of access " + change.id() + " lacks an approval by somebody else");
        }
    }

    /** What was granted before of the same thing ends with this change. */
    private void endFormer(AccessChange change) {
        store.of(change.holder(), Set.of(AccessState.IN_FORCE)).stream()
                .filter(former -> former.item().equals(change.item()))
                .forEach(former -> end(former, AccessReasons.REPLACED));
    }

    /** Nothing is taken here: somebody or something else did, or goes on giving it. */
    void end(AccessChange change, String why) {
        store.ended(change.id(), AccessState.ENDED, why, book.now());
        book.prove("access-ended", change, Map.of("why", why), Map.of());
        processes.correlate(Messages.ACCESS_ENDED, change.id(), Map.of());
    }

    private String uncertified(AccessChange change) {
        return decisions.of(change.id(), change.round()).stream()
                        .anyMatch(decision -> decision.answer().equals(Recertifications.REVOKE))
                ? AccessReasons.NOT_NEEDED
                : AccessReasons.NOT_CERTIFIED;
    }

    private void set(StaffId holder, AccessItem item, boolean granted) {
        var role = item.role();
        var unit = item.unit();
        if (role != null && granted) {
            access.grant(holder, role);
        } else if (role != null) {
            access.revoke(holder, role);
        } else if (unit != null && granted) {
            access.grant(holder, unit);
        } else if (unit != null) {
            access.revoke(holder, unit);
        }
    }
}
