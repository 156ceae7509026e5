package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.engine.Processes;
import io.ringloop.processes.CallbackProcess.Messages;
import io.ringloop.processes.CallbackVariables;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelStarted;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.CustomerDialled;
import io.ringloop.telephony.DialOutcome;
import io.ringloop.telephony.OriginateFailed;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.PbxEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
        book.lock(callbackId);
        return attempts.lockLast(callbackId).orElseThrow(() -> new ProblemException("not-found"));
    }

    /**
     * Something happened to a channel; most channels are none of ours.
     *
     * @param at when it happened, by the clock of the PBX where it was read in its records
     */
    public void hear(PbxEvent event, Instant at) {
        if (event instanceof ChannelStarted started && OriginateRequest.dialledFor(started.channel())) {
            dialled(Objects.requireNonNull(started.channel().linkedid()), at);
        } else if (event instanceof OriginateFailed failed) {
            failed(failed.channelId(), DialOutcome.AGENT_NO_ANSWER, at);
        } else if (event instanceof ChannelsBridged bridged) {
            answered(Objects.requireNonNull(bridged.channel().uniqueid()), at);
        } else if (event instanceof CustomerDialled dialled && dialled.outcome() != DialOutcome.ANSWERED) {
            failed(Objects.requireNonNull(dialled.channel().uniqueid()), dialled.outcome(), at);
        } else if (event instanceof ChannelEnded ended && ended.channel().uniqueid() != null) {
            hungUp(ended.channel().uniqueid(), at);
        }
    }

    /** The PBX does not make the call. */
    public void refused(String channelId) {
        failed(channelId, DialOutcome.TECHNICAL, book.now());
    }

    /** The agent has answered, and the customer's phone rings. */
    private void dialled(String channelId, Instant at) {
        lock(channelId).filter(attempt -> !attempt.over() && !attempt.talking()).ifPresent(attempt -> {
            attempts.dialled(attempt.id(), when(attempt, at));
            news.changed(attempt.callbackId());
        });
    }

    /** Agent and customer are connected. */
    private void answered(String channelId, Instant at) {
        lock(channelId).filter(attempt -> !attempt.over() && !attempt.talking()).ifPresent(attempt -> {
            attempts.talking(attempt.id(), when(attempt, at));
            store.state(attempt.callbackId(), Attempt.TALKING, book.now());
            processes.correlate(Messages.CUSTOMER_ANSWERED, attempt.callbackId(), Map.of());
            news.changed(attempt.callbackId());
        });
    }

    /** The call came to its end without a conversation; after one there is nothing to add. */
    private void failed(String channelId, DialOutcome outcome, Instant at) {
        lock(channelId).filter(attempt -> !attempt.over() && !attempt.talking()).ifPresent(attempt -> {
            var result = DialResults.code(outcome);
            book.over(attempt, result, when(attempt, at));
            processes.correlate(
                    Messages.DIAL_FAILED, attempt.callbackId(), Map.of(CallbackVariables.ATTEMPT_RESULT, result));
            news.changed(attempt.callbackId());
        });
    }

    /** The agent's phone was put down. Where they talked, the result is recorded by the agent. */
    private void hungUp(String channelId, Instant at) {
        failed(channelId, DialOutcome.AGENT_NO_ANSWER, at);
        lock(channelId).filter(Attempt::talking).ifPresent(attempt -> {
            attempts.hungUp(attempt.id(), when(attempt, at));
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
        book.over(current(callbackId), DialResults.UNOBSERVED, book.now());
        news.changed(callbackId);
    }

    /** Not before it was asked for, nor after now: clocks differ. */
    private Instant when(Attempt attempt, Instant told) {
        return told.isBefore(attempt.askedAt()) || told.isAfter(book.now()) ? book.now() : told;
    }

    /** In the order in which every step locks: first the callback. */
    private Optional<Attempt> lock(String channelId) {
        var known = attempts.byChannel(channelId);
        known.ifPresent(attempt -> book.lock(attempt.callbackId()));
        return known.isEmpty() ? known : attempts.byChannel(channelId);
    }
}
