package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.CallbackStore;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.engine.Processes;
import io.ringloop.processes.InboundContactProcess.CallResults;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calling back those whom nobody answered: once per caller, and not when they were answered meanwhile. */
@Component
public class Callbacks {

    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN = Duration.ofHours(2);
    private static final Duration DUE = Duration.ofMinutes(30);

    private final CallbackStore store;
    private final ContactStore contacts;
    private final ContactWriter writer;
    private final Processes processes;
    private final Clock clock;

    Callbacks(CallbackStore store, ContactStore contacts, ContactWriter writer, Processes processes, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.writer = writer;
        this.processes = processes;
        this.clock = clock;
    }

    /** When a callback should be made, and how often it may still be tried. */
    public record Attempted(int attempts, int attemptsLeft, Instant retryAt) {}

    /** When a callback planned now should be made. */
    public Instant dueAt() {
        return clock.instant().plus(DUE);
    }

    /** Plans a callback; false when this caller already has one. */
    @Transactional
    public boolean plan(UUID contactId) {
        var contact = contacts.find(contactId).orElseThrow();
        var now = clock.instant();
        var planned = store.open(Ids.next(), contactId, contact.callerKey(), contact.dialled(), now);
        if (!planned) {
            writer.close(contactId, now);
        }
        return planned;
    }

    /** Records what came of calling back. */
    @Transactional
    public Attempted record(UUID contactId, String result) {
        var now = clock.instant();
        var made = store.attempts(contactId) + 1;
        var again = result.equals(CallResults.NOT_REACHED) && made < ATTEMPTS;
        var closedAs = again ? null : result.equals(CallResults.NOT_REACHED) ? "gaveUp" : result;
        store.attempted(contactId, result, closedAs, now);
        if (!again) {
            writer.close(contactId, now);
        }
        return new Attempted(made, again ? ATTEMPTS - made : 0, now.plus(BETWEEN));
    }

    /** The caller has been answered: what was promised to them is done with. */
    @Transactional
    public void callOff(UUID answeredContact, @Nullable String callerNumber, Instant at) {
        var number = PhoneNumber.of(callerNumber);
        if (number.withheld()) {
            return;
        }
        for (var contactId : store.close(key(number), "calledOff", at)) {
            if (!contactId.equals(answeredContact)) {
                processes.correlate(Messages.CALLBACK_CALLED_OFF, contactId, Map.of());
                writer.close(contactId, at);
            }
        }
    }

    /** Whether somebody with this number waits to be called back. */
    public boolean isOpenFor(@Nullable String callerNumber) {
        var number = PhoneNumber.of(callerNumber);
        return !number.withheld() && store.isOpen(key(number));
    }

    private static String key(PhoneNumber number) {
        return number.e164() == null ? number.dialled() : number.e164();
    }
}
