package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessChanges;
import io.ringloop.access.AccessItem;
import io.ringloop.access.AccessRequest;
import io.ringloop.access.AccessState;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.engine.Processes;
import io.ringloop.people.Actor;
import io.ringloop.people.PeopleEvent.OwnerUnavailable;
import io.ringloop.people.PeopleEvent.StaffChanged;
import io.ringloop.people.PeopleEvent.StaffDeactivated;
import io.ringloop.people.RolesAsked;
import io.ringloop.people.Scope;
import io.ringloop.processes.AccessChangeProcess;
import io.ringloop.processes.AccessChangeProcess.Messages;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows for changes of access when people come, move and leave. */
@Component
class FollowStaff {

    private static final String NEW_ACCOUNT = "新开账号 New account";

    private final AccessBook book;
    private final AccessChangeStore store;
    private final AccessChanges changes;
    private final AccessGrants grants;
    private final Processes processes;
    private final Tasks tasks;
    private final Actor actor;

    FollowStaff(
            AccessBook book,
            AccessChangeStore store,
            AccessChanges changes,
            AccessGrants grants,
            Processes processes,
            Tasks tasks,
            Actor actor) {
        this.book = book;
        this.store = store;
        this.changes = changes;
        this.grants = grants;
        this.processes = processes;
        this.tasks = tasks;
        this.actor = actor;
    }

    /** The roles of a new account are asked for like any others. */
    @EventListener
    @Transactional
    public void ask(RolesAsked asked) {
        var requester = actor.current().orElse(asked.staff());
        var everybody = new Scope(Scope.Kind.ALL, requester.id(), Set.of());
        asked.roles().stream()
                .sorted()
                .map(role -> new AccessRequest(
                        AccessChange.GRANT, asked.staff().id(), AccessItem.of(role), NEW_ACCOUNT, null))
                .forEach(request -> changes.request(requester, request, everybody));
    }

    @EventListener
    @Transactional
    public void move(StaffChanged event) {
        if (!event.before().unitId().equals(event.after().unitId())) {
            store.moved(event.after().id(), event.after().unitId());
        }
    }

    /** Whoever leaves has lost all access already; what was asked for them is void. */
    @EventListener
    @Transactional
    public void end(StaffDeactivated event) {
        var holder = event.staff().id();
        store.of(holder, Set.of(AccessState.IN_FORCE)).forEach(change -> grants.end(change, AccessReasons.PERSON_LEFT));
        for (var change : store.of(holder, Set.of(AccessState.REQUESTED, AccessState.APPROVED))) {
            store.ended(change.id(), AccessState.ENDED, AccessReasons.PERSON_LEFT, book.now());
            book.prove("access-ended", change, Map.of("why", AccessReasons.PERSON_LEFT), Map.of());
            if (!processes.correlate(Messages.REQUEST_WITHDRAWN, change.id(), Map.of())) {
                processes.cancel(change.id(), AccessReasons.PERSON_LEFT);
            }
        }
    }

    /** What an approver had taken and cannot do any more is on offer again. */
    @EventListener
    @Transactional
    public void release(OwnerUnavailable event) {
        tasks.release(AccessChangeProcess.KEY, event.staff().id());
    }
}
