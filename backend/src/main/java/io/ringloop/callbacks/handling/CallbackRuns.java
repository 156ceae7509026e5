package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.customers.Customers;
import io.ringloop.people.Grants;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.CallbackProcess;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskGiven;
import io.ringloop.tasks.Tasks;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calling back one customer after the other: who has one in hand goes on with it, else takes the most urgent. */
@Component
@Transactional
public class CallbackRuns {

    private final CallbackBook book;
    private final AttemptStore attempts;
    private final Tasks tasks;
    private final Grants grants;

    CallbackRuns(CallbackBook book, AttemptStore attempts, Tasks tasks, Grants grants) {
        this.book = book;
        this.attempts = attempts;
        this.tasks = tasks;
        this.grants = grants;
    }

    /**
     * The callback to go on with: the one that is dialled or waits for its record, else the own one that can be dialled, else the most urgent one on
     * offer, which is taken. Asked again it gives the same one. No two persons get the same, and nobody waits for another.
     *
     * @param not those the person does not want now, unless they are in the middle of it
     */
    public Optional<Callback> next(Staff staff, Set<UUID> not) {
        return inHand(staff.id())
                .or(() -> own(staff.id(), Elements.RECORD_CALLBACK, Set.of()))
                .or(() -> own(staff.id(), Elements.TAKE_CALLBACK, not))
                .or(() -> tasks.takeNext(CallbackProcess.KEY, Elements.TAKE_CALLBACK, staff, not)
                        .map(Task::businessKey))
                .map(book::get);
    }

    /** Callbacks of which somebody has a task. */
    public Set<UUID> heldBy(StaffId staff) {
        return tasks.held(CallbackProcess.KEY, staff).stream()
                .map(Task::businessKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who is to call may see the customer until the callback lapses. */
    @EventListener
    public void given(TaskGiven given) {
        var id = given.task().businessKey();
        if (!given.task().processKey().equals(CallbackProcess.KEY) || id == null) {
            return;
        }
        var callback = book.get(id);
        if (callback.expiresAt() != null) {
            grants.grant(given.to(), Customers.SUBJECT, callback.draft().customerId(), id, callback.expiresAt());
        }
    }

    private Optional<UUID> inHand(StaffId staff) {
        return attempts.inHand(staff).map(Attempt::callbackId);
    }

    private Optional<UUID> own(StaffId staff, String element, Set<UUID> not) {
        return tasks.held(CallbackProcess.KEY, staff).stream()
                .filter(task -> task.elementId().equals(element))
                .map(Task::businessKey)
                .filter(Objects::nonNull)
                .filter(id -> !not.contains(id))
                .findFirst();
    }
}
