package io.ringloop.callbacks.web;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.customers.Customers;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.rules.CallbackType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Callbacks as the browser gets them. */
@Component
class CallbackViews {

    private final AttemptStore attempts;
    private final Customers customers;
    private final People people;

    CallbackViews(AttemptStore attempts, Customers customers, People people) {
        this.attempts = attempts;
        this.customers = customers;
        this.people = people;
    }

    /** Who has to do with a callback. */
    record CallbackPerson(UUID id, String displayName) {}

    /**
     * One line of a list.
     *
     * @param customer the name
     * @param state {@code waiting}, {@code dialling}, {@code talking} or {@code over}
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
     * @param result absent while it goes on
     */
    record CallbackAttempt(
            UUID id,
            @Nullable CallbackPerson agent,
            String state,
            Instant at,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String result) {}

    /**
     * A callback.
     *
     * @param followUpId the case that was opened because the customer is not satisfied
     */
    record CallbackView(
            CallbackRow summary,
            @Nullable CallbackPerson agent,
            @Nullable UUID contactId,
            @Nullable UUID caseId,
            @Nullable UUID followUpId,
            List<CallbackAttempt> attempts) {}

    CallbackRow row(Callback callback) {
        var draft = callback.draft();
        return new CallbackRow(
                callback.id(),
                callback.number(),
                draft.type(),
                draft.customerId(),
                customers.name(draft.customerId()).orElse(null),
                draft.matter(),
                callback.state(),
                callback.attemptsLeft(),
                callback.open() ? callback.attemptAt() : null,
                callback.open() ? callback.attemptUntil() : null,
                callback.dueAt(),
                callback.expiresAt(),
                callback.result(),
                callback.createdAt());
    }

    CallbackView view(Callback callback) {
        var made = attempts.of(callback.id());
        var ids = made.stream().map(Attempt::agent).collect(Collectors.toSet());
        var agent = callback.draft().agent();
        if (agent != null) {
            ids.add(agent);
        }
        var names = people.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
        return new CallbackView(
                row(callback),
                person(agent, names),
                callback.draft().contactId(),
                callback.draft().caseId(),
                callback.followUpId(),
                made.stream().map(attempt -> attempt(attempt, names)).toList());
    }

    private static CallbackAttempt attempt(Attempt attempt, Map<StaffId, String> names) {
        return new CallbackAttempt(
                attempt.id(),
                person(attempt.agent(), names),
                attempt.state(),
                attempt.askedAt(),
                attempt.answeredAt(),
                attempt.endedAt(),
                attempt.result());
    }

    private static @Nullable CallbackPerson person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new CallbackPerson(id.value(), Objects.requireNonNullElse(names.get(id), "?"));
    }
}
