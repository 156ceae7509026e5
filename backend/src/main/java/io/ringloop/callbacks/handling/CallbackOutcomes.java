package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackFormStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.CustomerNumbers;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.CallAttempts;
import io.ringloop.people.Scope;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.processes.CallbackVariables.NextSteps;
import io.ringloop.processes.CallbackVariables.Results;
import io.ringloop.rules.CallbackNext.Action;
import io.ringloop.rules.CallbackResult;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows an attempt. Table callback-retry. */
@Component
@Transactional
public class CallbackOutcomes {

    private static final String OVER = "over";
    private static final Duration FIND_WITHIN = Duration.ofDays(2);
    private static final Map<CallbackResult, String> WRONG =
            Map.of(CallbackResult.WRONG_NUMBER, "answered", CallbackResult.INVALID_NUMBER, "unreachable");

    private final CallbackBook book;
    private final CallbackStore store;
    private final AttemptStore attempts;
    private final CallbackFormStore forms;
    private final CallAttempts calls;
    private final Customers customers;
    private final CustomerNumbers numbers;
    private final CallbackNews news;

    CallbackOutcomes(
            CallbackBook book,
            CallbackStore store,
            AttemptStore attempts,
            CallbackFormStore forms,
            CallAttempts calls,
            Customers customers,
            CustomerNumbers numbers,
            CallbackNews news) {
        this.book = book;
        this.store = store;
        this.attempts = attempts;
        this.forms = forms;
        this.calls = calls;
        this.customers = customers;
        this.numbers = numbers;
        this.news = news;
    }

    /**
     * What is done next.
     *
     * @param step {@code retry}, {@code findNumber} or {@code over}
     * @param result what the callback ends with if nothing more is done
     */
    public record Next(String step, String result, Instant findDueAt) {}

    /** An attempt ended so. */
    public Next after(UUID id, String code) {
        var callback = book.lock(id);
        var attempt = attempts.lockLast(id).orElseThrow();
        var result = CallAttempts.result(code);
        book.over(attempt, code, book.now());
        book.prove(
                "callback-attempted", callback, Map.of("attempt", attempt.id().toString(), "result", code), Map.of());
        if (WRONG.containsKey(result)) {
            markWrong(callback, attempt, result);
        }
        var wished = result == CallbackResult.CALL_LATER ? wished(id) : null;
        var matter = new CallAttempts.Matter(
                callback.draft().type(),
                CallbackPlans.subject(callback),
                callback.draft().unitId());
        var next = calls.after(
                matter,
                result,
                callback.attemptsLeft(),
                wished,
                !inUse(callback).isEmpty());
        store.again(id, next.attemptsLeft(), next.at(), wished, book.now());
        news.changed(id);
        return next(callback, next, code);
    }

    private Next next(Callback callback, CallAttempts.Next next, String code) {
        var findDueAt = book.now().plus(FIND_WITHIN);
        if (next.again()) {
            var find = next.action() == Action.FIND_NUMBER;
            return new Next(find ? NextSteps.FIND_NUMBER : NextSteps.RETRY, Results.UNREACHABLE, findDueAt);
        }
        return switch (next.action()) {
            case DONE, NO_MORE_CALLS -> {
                book.close(callback.id(), code);
                yield new Next(OVER, code, findDueAt);
            }
            case RETRY, OTHER_NUMBER, FIND_NUMBER, GIVE_UP -> new Next(OVER, Results.UNREACHABLE, findDueAt);
        };
    }

    private @Nullable Instant wished(UUID id) {
        return forms.last(id, Elements.RECORD_CALLBACK).get("callAgainAt") instanceof String at
                ? OffsetDateTime.parse(at).toInstant()
                : null;
    }

    private void markWrong(Callback callback, Attempt attempt, CallbackResult result) {
        if (inUse(callback).stream().anyMatch(number -> number.id().equals(attempt.numberId()))) {
            numbers.wrong(
                    callback.draft().customerId(),
                    attempt.numberId(),
                    WRONG.get(result),
                    new Scope(Scope.Kind.ALL, attempt.agent(), Set.of()));
        }
    }

    private List<CustomerNumber> inUse(Callback callback) {
        return customers.find(callback.draft().customerId()).orElseThrow().numbers();
    }
}
