package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.routing.PbxLinks;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import io.ringloop.shared.OutboxPostponed;
import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.Pbx;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the PBX to dial, at most once: the attempt is marked as sent, for good, before the PBX is asked. A lost answer is not followed by another call; what
 * became of the first is told by its channel id.
 */
@Component
class DialOverPbx implements OutboxHandler {

    private static final Duration RING = Duration.ofSeconds(25);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PbxLinks links;
    private final AttemptStore attempts;
    private final DialNews news;
    private final CallbackBook book;
    private final TransactionTemplate atOnce;

    DialOverPbx(
            PbxLinks links,
            AttemptStore attempts,
            DialNews news,
            CallbackBook book,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.attempts = attempts;
        this.news = news;
        this.book = book;
        this.atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String topic() {
        return Dials.TOPIC;
    }

    /** With several nodes one keeps the link, and only that one can dial. */
    @Override
    public boolean ready() {
        return link().isPresent();
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public void handle(OutboxMessage message) throws Exception {
        var id = UUID.fromString(String.valueOf(message.payload().get(Dials.ATTEMPT)));
        var pbx = link().orElseThrow(() -> new OutboxPostponed(book.now().plus(SOON)));
        var sent = atOnce.execute(status -> attempts.send(id, book.now()));
        if (sent != null && sent.isPresent()) {
            dial(pbx, sent.get());
        }
    }

    private void dial(Pbx pbx, Attempt attempt) throws Exception {
        switch (ask(pbx, attempt).outcome()) {
            case ACCEPTED, UNKNOWN -> {}
            case REFUSED -> news.refused(attempt.channelId());
            case NOT_SENT -> {
                atOnce.executeWithoutResult(status -> attempts.notSent(attempt.id()));
                throw new OutboxPostponed(book.now().plus(SOON));
            }
        }
    }

    private static ActionResult ask(Pbx pbx, Attempt attempt) throws Exception {
        var request = OriginateRequest.forAgent(attempt.channelId(), attempt.phone(), attempt.number(), RING);
        try {
            return pbx.actions().originate(request).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unanswered) {
            return new ActionResult(Outcome.UNKNOWN, null);
        }
    }

    private Optional<Pbx> link() {
        return links.all().stream().filter(pbx -> pbx.state() == LinkState.UP).findFirst();
    }
}
