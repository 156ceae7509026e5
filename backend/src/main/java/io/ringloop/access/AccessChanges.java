package io.ringloop.access;

import io.ringloop.access.handling.AccessBook;
import io.ringloop.access.handling.AccessRequests;
import io.ringloop.access.handling.AccessSpans;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.access.store.AccessDecisionStore;
import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.processes.AccessChangeProcess;
import io.ringloop.processes.AccessChangeProcess.Messages;
import io.ringloop.processes.AccessChangeProcess.Variables;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roles and scopes that somebody is to get or lose. The process {@code access-change} decides and applies them. */
@Component
@Transactional
public class AccessChanges {

    private final AccessBook book;
    private final AccessRequests requests;
    private final AccessSpans spans;
    private final AccessChangeStore store;
    private final AccessDecisionStore decisions;
    private final People people;
    private final Processes processes;

    AccessChanges(
            AccessBook book,
            AccessRequests requests,
            AccessSpans spans,
            AccessChangeStore store,
            AccessDecisionStore decisions,
            People people,
            Processes processes) {
        this.book = book;
        this.requests = requests;
        this.spans = spans;
        this.store = store;
        this.decisions = decisions;
        this.people = people;
        this.processes = processes;
    }

    /**
     * Asks for a role or scope to be given or taken. The answer may be a refusal already: {@link AccessState#REFUSED}.
     *
     * @param scope how far the requester may ask for others
     * @throws ProblemException {@code staff-not-found}, {@code org-unit-not-found}, {@code access-already-held}, {@code
     *     access-not-held}, {@code access-change-pending}, {@code access-scope-needs-leader}, {@code request-invalid} with
     *     {@code access-until-past} or {@code access-until-too-late}, {@code process-not-published}
     */
    public AccessChange request(Staff requester, AccessRequest request, Scope scope) {
        var holder = people.find(request.holder())
                .filter(staff -> staff.active() && scope.covers(staff.id(), staff.unitId()))
                .filter(staff -> staff.centreId().equals(requester.centreId()))
                .orElseThrow(() -> new ProblemException(
                        "staff-not-found", Map.of("id", request.holder().value())));
        requests.check(holder, request);
        var change = requests.draft(requester, holder, request);
        if (request.until() != null && change.grants()) {
            spans.checked(change, "until", request.until());
        }
        store.insert(change);
        book.prove("access-requested", change, Map.of(), Map.of("reason", change.reason()));
        processes.start(
                AccessChangeProcess.KEY,
                change.id(),
                Map.of(
                        Variables.ACCESS_CHANGE_ID, change.id().toString(),
                        Variables.REQUESTER_ID, requester.id().toString(),
                        Variables.HOLDER_ID, holder.id().toString(),
                        Variables.CHANGE_KIND, change.kind()));
        return book.lock(change.id());
    }

    /**
     * Takes a request back that nobody has decided yet.
     *
     * @throws ProblemException {@code access-change-not-found} also when somebody else asked, {@code
     *     access-change-decided}, {@code stale-version}
     */
    public AccessChange withdraw(UUID id, Staff requester, int version) {
        var change = book.lock(id);
        if (!change.requester().equals(requester.id())) {
            throw new ProblemException("access-change-not-found", Map.of("id", id));
        }
        if (change.state() != AccessState.REQUESTED) {
            throw new ProblemException("access-change-decided");
        }
        if (change.version() != version) {
            throw new StaleVersion();
        }
        store.ended(id, AccessState.WITHDRAWN, null, book.now());
        book.prove("access-withdrawn", change, Map.of(), Map.of());
        processes.correlate(Messages.REQUEST_WITHDRAWN, id, Map.of());
        return book.lock(id);
    }

    /** One page, the latest first: of those within the scope, and what the reader asked for. */
    @Transactional(readOnly = true)
    public Page<AccessChange> page(AccessFilter filter, Scope scope, @Nullable String cursor, int limit) {
        var rows = store.list(filter, scope, Cursor.parse(cursor, 1), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /**
     * @throws ProblemException {@code access-change-not-found} also outside the scope
     */
    @Transactional(readOnly = true)
    public AccessChange get(UUID id, Scope scope) {
        return store.find(id)
                .filter(change ->
                        change.requester().equals(scope.self()) || scope.covers(change.holder(), change.holderUnit()))
                .orElseThrow(() -> new ProblemException("access-change-not-found", Map.of("id", id)));
    }

    /** What approvers said about some changes, the first answer first. */
    @Transactional(readOnly = true)
    public List<AccessDecision> decisions(Collection<UUID> changes) {
        return changes.isEmpty() ? List.of() : decisions.of(changes);
    }
}
