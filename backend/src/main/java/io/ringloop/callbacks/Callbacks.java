package io.ringloop.callbacks;

import io.ringloop.callbacks.handling.CallbackBook;
import io.ringloop.callbacks.store.CallbackFormStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.customers.CustomerNotFound;
import io.ringloop.customers.Customers;
import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.processes.CallbackProcess;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.processes.CallbackProcess.Messages;
import io.ringloop.processes.CallbackVariables;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers who are called back. The process {@code callback} handles them. */
@Component("plannedCallbacks")
@Transactional
public class Callbacks {

    private final CallbackStore store;
    private final CallbackFormStore forms;
    private final CallbackBook book;
    private final Processes processes;
    private final Customers customers;
    private final People people;

    Callbacks(
            CallbackStore store,
            CallbackFormStore forms,
            CallbackBook book,
            Processes processes,
            Customers customers,
            People people) {
        this.store = store;
        this.forms = forms;
        this.book = book;
        this.processes = processes;
        this.customers = customers;
        this.people = people;
    }

    /**
     * What came of planning one.
     *
     * @param anew false: the customer is called back about this already
     */
    public record Planned(Callback callback, boolean anew) {}

    /**
     * One to call.
     *
     * @param version of the process to call
     */
    public record Prepared(Callback callback, int version) {}

    /**
     * How one ended.
     *
     * @param result such as {@code satisfied}, {@code unreachable} or {@code notAllowed}
     * @param scored the customer said how satisfied they are
     */
    public record Outcome(String result, boolean scored) {}

    /**
     * Plans a callback; a customer has one open at a time per reason.
     *
     * @throws ProblemException {@code process-not-published}
     * @throws CustomerNotFound without such a customer
     */
    public Planned plan(CallbackDraft draft) {
        return plan(Ids.next(), draft);
    }

    /**
     * Plans a callback unless the customer is to be called back for a reason of the same kind anyway, or has been since: one call
     * serves both.
     *
     * @param since when that happened which the callback is about; absent: calls that are over do not count
     * @throws ProblemException {@code process-not-published}
     * @throws CustomerNotFound without such a customer
     */
    public Planned planUnlessOwed(CallbackDraft draft, @Nullable Instant since) {
        return customers
                .find(draft.customerId())
                .flatMap(customer -> store.serving(customer.id(), draft.type(), since))
                .map(owed -> new Planned(owed, false))
                .orElseGet(() -> plan(draft));
    }

    Planned plan(UUID id, CallbackDraft draft) {
        var planned = write(id, draft, false);
        if (planned.anew()) {
            processes.start(CallbackProcess.KEY, id, Map.of(CallbackVariables.CALLBACK_ID, id.toString()));
            return new Planned(book.get(id), true);
        }
        return planned;
    }

    /**
     * Writes a callback that the process of a case calls as a step of its own, and goes on with its result.
     *
     * @throws ProblemException {@code callback-open-already} while the customer is called back about this, {@code
     *     process-not-published}
     * @throws CustomerNotFound without such a customer
     */
    public Prepared prepare(CallbackDraft draft) {
        var planned = write(Ids.next(), draft, true);
        if (!planned.anew()) {
            throw new ProblemException("callback-open-already");
        }
        return new Prepared(planned.callback(), processes.publishedVersion(CallbackProcess.KEY));
    }

    /**
     * How a callback ended.
     *
     * @throws ProblemException {@code not-found}, {@code callback-still-open}
     */
    @Transactional(readOnly = true)
    public Outcome outcome(UUID id) {
        var result = book.get(id).result();
        if (result == null) {
            throw new ProblemException("callback-still-open");
        }
        return new Outcome(result, forms.last(id, Elements.RECORD_CALLBACK).get("score") != null);
    }

    /**
     * The customer wishes another time; that is no attempt.
     *
     * @throws ProblemException {@code not-found}, {@code callback-not-waiting}
     */
    public void move(UUID id, Instant to) {
        book.lock(id);
        store.wish(id, to, book.now());
        book.prove("callback-moved", book.get(id), Map.of("at", to.toString()), Map.of());
        if (!processes.correlate(Messages.ATTEMPT_MOVED, id, Map.of())) {
            throw new ProblemException("callback-not-waiting");
        }
    }

    /**
     * The callback is not needed any more.
     *
     * @throws ProblemException {@code not-found}, {@code callback-over}
     */
    public void callOff(UUID id, String reason) {
        if (!drop(id, reason)) {
            throw new ProblemException("callback-over");
        }
    }

    /**
     * The same for whoever does not mind that it is over.
     *
     * @return false when it was
     * @throws ProblemException {@code not-found}
     */
    public boolean drop(UUID id, String reason) {
        var callback = book.lock(id);
        if (!callback.open() || !processes.correlate(Messages.CALLBACK_DROPPED, id, Map.of())) {
            return false;
        }
        book.prove("callback-called-off", callback, Map.of(), Map.of("reason", reason));
        return true;
    }

    /**
     * The customer got in touch, and the matter was settled there.
     *
     * @param result {@code satisfied}, {@code partly} or {@code dissatisfied}
     * @throws ProblemException {@code not-found}, {@code callback-over}
     */
    public void settle(UUID id, String result) {
        if (!book.lock(id).open()
                || !processes.correlate(
                        Messages.HANDLED_IN_CONTACT, id, Map.of(CallbackVariables.CALLBACK_RESULT, result))) {
            throw new ProblemException("callback-over");
        }
    }

    private Planned write(UUID id, CallbackDraft draft, boolean called) {
        var customer = customers
                .find(draft.customerId())
                .orElseThrow(() -> new CustomerNotFound(draft.customerId()))
                .id();
        var year = book.now().atZone(people.zoneOf(draft.unitId())).getYear();
        var number = "B-%d-%06d".formatted(year, store.nextNumber());
        if (!store.insert(id, number, customer, draft, called, book.now())) {
            return new Planned(Objects.requireNonNull(store.openOf(customer, draft.reasonKey())), false);
        }
        book.prove("callback-planned", book.get(id), Map.of("type", draft.type().name()), Map.of());
        return new Planned(book.get(id), true);
    }
}
