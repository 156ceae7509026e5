package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.engine.Processes;
import io.ringloop.processes.CallbackProcess.Messages;
import io.ringloop.processes.CallbackVariables;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.DialOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the telephony tells of calls that were dialled for an agent. Every word may come twice, late, or after a restart. */
@Component
@Transactional
public class DialNews {

    private final CallbackBook book;
    private final CallbackStore store;
    private final AttemptStore attempts;
    private final Processes processes;
    private final CallbackNews news;

    DialNews(CallbackBook book, CallbackStore store, AttemptStore attempts, Processes processes, CallbackNews news) {
        this.book = book;
        this.store = store;
        this.attempts = attempts;
        this.processes = processes;
        this.news = news;
    }

    /** The attempt in hand. */
    public Attempt current(UUID callbackId) {
        return attempts.lockLast(callbackId).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** The agent has answered, and the customer's phone rings. */
    public void dialled(String channelId) {
        lock(channelId).filter(attempt -> !attempt.over() && !attempt.talking()).ifPresent(attempt -> {
            attempts.dialled(attempt.id(), book.now());
            news.changed(attempt.callbackId());
        });
    }

    /** Agent and customer are connected. */
    public void answered(String channelId) {
        lock(channelId).filter(attempt -> !attempt.over() && !attempt.talking()).ifPresent(attempt -> {
            attempts.talking(attempt.id(), book.now());
            store.state(attempt.callbackId(), Attempt.TALKING, book.now());
            processes.correlate(Messages.CUSTOMER_ANSWERED, attempt.callbackId(), Map.of());
            news.changed(attempt.callbackId());
        });
    }

    /** The call came to its end without a conversation; after one there is nothing to add. */
    public void failed(String channelId, DialOutcome outcome) {
        lock(channelId).filter(attempt -> !attempt.over() && !attempt.talking()).ifPresent(attempt -> {
            var result = DialResults.code(outcome);
            book.over(attempt, result);
            processes.correlate(
                    Messages.DIAL_FAILED, attempt.callbackId(), Map.of(CallbackVariables.ATTEMPT_RESULT, result));
            news.changed(attempt.callbackId());
        });
    }

    /** The agent's phone was put down. Where they talked, the result is recorded by the agent. */
    public void hungUp(String channelId) {
        failed(channelId, DialOutcome.AGENT_NO_ANSWER);
        lock(channelId).filter(Attempt::talking).ifPresent(attempt -> {
            attempts.hungUp(attempt.id(), book.now());
            news.changed(attempt.callbackId());
        });
    }

    /** The PBX still has a call of which nothing was heard. */
    public Attempt waitOn(UUID callbackId) {
        var attempt = current(callbackId);
        attempts.lookAgain(attempt.id(), book.now().plus(Dials.NO_NEWS));
        return current(callbackId);
    }

    /** Nobody knows what became of it. */
    public void lost(UUID callbackId) {
        book.over(current(callbackId), DialResults.UNOBSERVED);
        news.changed(callbackId);
    }

    /** In the order in which every step locks: first the callback. */
    private Optional<Attempt> lock(String channelId) {
        var known = attempts.byChannel(channelId);
        known.ifPresent(attempt -> book.lock(attempt.callbackId()));
        return known.isEmpty() ? known : attempts.byChannel(channelId);
    }
}
