package io.ringloop.callbacks.web;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.AttemptStore.Tried;
import io.ringloop.customers.Customers;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.routing.Routing;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Text;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Callbacks as the browser gets them. */
@Component
class CallbackViews {

    private static final String WAITING = "waiting";

    private final AttemptStore attempts;
    private final Tasks tasks;
    private final Customers customers;
    private final Routing routing;
    private final People people;

    CallbackViews(AttemptStore attempts, Tasks tasks, Customers customers, Routing routing, People people) {
        this.attempts = attempts;
        this.tasks = tasks;
        this.customers = customers;
        this.routing = routing;
        this.people = people;
    }

    /** Who has to do with a callback. */
    record CallbackPerson(UUID id, String displayName) {}

    /**
     * One line of a list.
     *
     * @param customer the name
     * @param state {@code waiting}, {@code dialling}, {@code talking} or {@code over}
     * @param offered it can be taken or dialled now
     * @param agent who has it in hand, else who tried last
     * @param attempts made so far, those that do not count included
     * @param attemptAt the next attempt
     * @param result absent while it is open
     */
    record CallbackRow(
            UUID id,
            String number,
            CallbackType type,
            UUID customerId,
            @Nullable String customer,
            @Nullable String matter,
            String state,
            boolean offered,
            @Nullable CallbackPerson agent,
            int attempts,
            @Nullable Integer attemptsLeft,
            @Nullable Instant attemptAt,
            @Nullable Instant attemptUntil,
            @Nullable Instant dueAt,
            @Nullable Instant expiresAt,
            @Nullable String result,
            Instant createdAt) {}

    /**
     * A call to the customer.
     *
     * @param state {@code asked}, {@code sent}, {@code talking} or {@code over}
     * @param dialledAt the agent has answered, and the customer is being rung since
     * @param endedAt the end of the talk, also while its result is still to be recorded
     * @param result absent until it is over
     */
    record CallbackAttempt(
            UUID id,
            @Nullable CallbackPerson agent,
            String number,
            String state,
            Instant at,
            @Nullable Instant dialledAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String result) {}

    /** What is to be done about a callback now. */
    record CallbackTask(UUID id, String elementId, int version, boolean mine, boolean free) {}

    /** What the reader may ask for. */
    record CallbackMay(boolean move, boolean callOff, boolean settle) {}

    /**
     * A callback.
     *
     * @param promisedBy who promised it or handled the matter
     * @param followUpId the case that was opened because the customer is not satisfied
     * @param script what to say (话术)
     */
    record CallbackView(
            CallbackRow summary,
            @Nullable CallbackPerson promisedBy,
            @Nullable UUID contactId,
            @Nullable UUID caseId,
            @Nullable UUID followUpId,
            List<CallbackAttempt> attempts,
            @Nullable Text script,
            @Nullable CallbackTask task,
            CallbackMay may) {}

    CallbackRow row(Callback callback) {
        return rows(List.of(callback)).get(0);
    }

    List<CallbackRow> rows(List<Callback> callbacks) {
        var ids = callbacks.stream().map(Callback::id).collect(Collectors.toSet());
        var tried = attempts.tried(ids);
        var open = new HashMap<UUID, Task>();
        tasks.open(ids).forEach(task -> open.put(Objects.requireNonNull(task.businessKey()), task));
        var names = names(Stream.concat(
                        open.values().stream().map(Task::assignee),
                        tried.values().stream().map(Tried::last))
                .toList());
        return callbacks.stream()
                .map(callback -> row(callback, open.get(callback.id()), tried.get(callback.id()), names))
                .toList();
    }

    private CallbackRow row(Callback callback, @Nullable Task task, @Nullable Tried tried, Map<StaffId, String> names) {
        var draft = callback.draft();
        return new CallbackRow(
                callback.id(),
                callback.number(),
                draft.type(),
                draft.customerId(),
                customers.name(draft.customerId()).orElse(null),
                draft.matter(),
                callback.state(),
                task != null && task.elementId().equals(Elements.TAKE_CALLBACK),
                person(agent(task, tried), names),
                tried == null ? 0 : tried.attempts(),
                callback.attemptsLeft(),
                callback.open() ? callback.attemptAt() : null,
                callback.open() ? callback.attemptUntil() : null,
                callback.dueAt(),
                callback.expiresAt(),
                callback.result(),
                callback.createdAt());
    }

    CallbackView view(Callback callback, Staff reader) {
        var made = attempts.of(callback.id());
        var task = tasks.open(callback.id()).stream().findFirst().orElse(null);
        var promiser = callback.draft().agent();
        var names = names(Stream.concat(
                        made.stream().map(Attempt::agent), Stream.of(promiser).filter(Objects::nonNull))
                .toList());
        return new CallbackView(
                row(callback),
                person(promiser, names),
                callback.draft().contactId(),
                callback.draft().caseId(),
                callback.followUpId(),
                made.stream().map(attempt -> attempt(attempt, names)).toList(),
                routing.script(script(callback.draft().type())).orElse(null),
                task == null ? null : task(task, reader),
                may(callback, task, reader));
    }

    private static @Nullable StaffId agent(@Nullable Task task, @Nullable Tried tried) {
        if (task != null) {
            return task.assignee();
        }
        return tried == null ? null : tried.last();
    }

    private static CallbackMay may(Callback callback, @Nullable Task task, Staff reader) {
        var works = callback.open() && reader.may(Permission.CONTACTS_WORK);
        var waits = callback.state().equals(WAITING) && task == null && callback.attemptAt() != null;
        return new CallbackMay(works && waits, works, works);
    }

    private static CallbackTask task(Task task, Staff reader) {
        return new CallbackTask(
                task.id(),
                task.elementId(),
                task.version(),
                reader.id().equals(task.assignee()),
                task.assignee() == null);
    }

    private static String script(CallbackType type) {
        return "callback-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CallbackAttempt attempt(Attempt attempt, Map<StaffId, String> names) {
        return new CallbackAttempt(
                attempt.id(),
                person(attempt.agent(), names),
                attempt.number(),
                attempt.state(),
                attempt.askedAt(),
                attempt.dialledAt(),
                attempt.answeredAt(),
                attempt.endedAt(),
                attempt.result());
    }

    private Map<StaffId, String> names(List<@Nullable StaffId> ids) {
        Set<StaffId> known = new HashSet<>();
        ids.forEach(id -> {
            if (id != null) {
                known.add(id);
            }
        });
        return people.findAll(known).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private static @Nullable CallbackPerson person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new CallbackPerson(id.value(), Objects.requireNonNullElse(names.get(id), "?"));
    }
}
