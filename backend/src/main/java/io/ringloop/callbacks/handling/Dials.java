package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.Customers;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.people.Staff;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.OriginateRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that are dialled for an agent, when the customer may be called and the agent has no other. */
@Component
@Transactional
public class Dials {

    static final String TOPIC = "callback-dial";
    static final String ATTEMPT = "attempt";

    /** Time enough to ring the agent and then the customer. */
    static final Duration NO_NEWS = Duration.ofSeconds(90);

    private static final Set<PresenceState> BUSY =
            Set.of(PresenceState.RINGING, PresenceState.TALKING, PresenceState.AFTER_CALL);

    private final CallbackBook book;
    private final CallbackStore store;
    private final AttemptStore attempts;
    private final Customers customers;
    private final Presences presences;
    private final Outbox outbox;
    private final CallbackNews news;

    Dials(
            CallbackBook book,
            CallbackStore store,
            AttemptStore attempts,
            Customers customers,
            Presences presences,
            Outbox outbox,
            CallbackNews news) {
        this.book = book;
        this.store = store;
        this.attempts = attempts;
        this.customers = customers;
        this.presences = presences;
        this.outbox = outbox;
        this.news = news;
    }

    /**
     * Begins an attempt: the agent's phone rings soon.
     *
     * @throws ProblemException {@code callback-not-now} outside the allowed hours, {@code phone-missing}, {@code callback-phone-busy} while the agent has
     *     another call, {@code callback-no-number}
     */
    public Attempt begin(UUID callbackId, Staff agent) {
        var callback = book.lock(callbackId);
        var now = book.now();
        if (!callback.callableAt(now)) {
            throw new ProblemException("callback-not-now");
        }
        var phone = agent.phone();
        if (phone == null) {
            throw new ProblemException("phone-missing");
        }
        if (BUSY.contains(presences.of(agent).state())) {
            throw new ProblemException("callback-phone-busy");
        }
        var attempt = attempt(callback, agent, phone);
        if (!attempts.insert(attempt)) {
            throw new ProblemException("callback-phone-busy");
        }
        store.state(callbackId, "dialling", now);
        presences.dialStarted(agent.id(), attempt.id());
        news.changed(callbackId);
        outbox.send(TOPIC, attempt.id().toString(), Map.of(ATTEMPT, attempt.id().toString()));
        book.prove(
                "callback-dialled",
                callback,
                Map.of("attempt", attempt.id().toString(), "phone", phone),
                Map.of("number", attempt.number()));
        return attempt;
    }

    /** The agent takes calls of queues again, if they did before. */
    @EventListener
    public void over(AttemptOver event) {
        presences.dialEnded(event.attempt().agent(), event.attempt().id());
    }

    private Attempt attempt(Callback callback, Staff agent, String phone) {
        var number = customers
                .find(callback.draft().customerId())
                .flatMap(customer -> customer.numbers().stream()
                        .filter(each -> OriginateRequest.canDial(digits(each)))
                        .findFirst())
                .orElseThrow(() -> new ProblemException("callback-no-number"));
        var id = Ids.next();
        var now = book.now();
        return new Attempt(
                id,
                callback.id(),
                agent.id(),
                phone,
                number.id(),
                digits(number),
                OriginateRequest.ORDERED + id,
                "asked",
                now,
                null,
                null,
                null,
                now.plus(NO_NEWS),
                null);
    }

    private static String digits(CustomerNumber number) {
        return PhoneNumber.of(number.dialled()).digits();
    }
}
