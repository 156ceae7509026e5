package io.ringloop.callbacks.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.CallbackEnded;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step of a callback reads and writes. */
@Component
public class CallbackBook {

    /** Subject type of what belongs to a callback: facts, files, notices. */
    public static final String SUBJECT = "callback";

    private final CallbackStore store;
    private final AttemptStore attempts;
    private final Archive archive;
    private final CallbackNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallbackBook(
            CallbackStore store,
            AttemptStore attempts,
            Archive archive,
            CallbackNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.archive = archive;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @throws ProblemException {@code not-found}
     */
    public Callback get(UUID id) {
        return store.find(id).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** The same, locked until the end of the transaction. */
    public Callback lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** It is over: nothing is dialled any more. */
    public void close(UUID id, String result) {
        attempts.lockLast(id).ifPresent(attempt -> over(attempt, result, now()));
        if (store.over(id, result, now())) {
            var ended = get(id);
            prove("callback-ended", ended, Map.of("result", result), Map.of());
            news.changed(id);
            events.publishEvent(new CallbackEnded(ended));
        }
    }

    /** An attempt is over. Of one that was over before, the first result stays. */
    public void over(Attempt attempt, String result, Instant at) {
        attempts.over(attempt.id(), result, at);
        events.publishEvent(new AttemptOver(attempt));
    }

    /** Writes down what must be proven; what people wrote goes with the customer when they are erased. */
    public void prove(String kind, Callback callback, Map<String, Object> data, Map<String, Object> words) {
        var fact = Fact.of(kind, SUBJECT, callback.id(), data).in(callback.id());
        archive.append(words.isEmpty() ? fact : fact.about(callback.draft().customerId(), words));
    }
}
