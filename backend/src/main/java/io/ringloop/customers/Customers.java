package io.ringloop.customers;

import io.ringloop.customers.store.CustomerStore;
import io.ringloop.customers.store.NumberStore;
import io.ringloop.people.Grants;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers, and who may see them. */
@Component
public class Customers {

    /** Subject type of grants and facts. */
    public static final String SUBJECT = "customer";

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_PER_NUMBER = 20;

    /** Who adds a customer sees it for as long as a live contact would open it. */
    private static final Duration ADDED_BY_ME = Duration.ofHours(12);

    private final CustomerStore store;
    private final NumberStore numbers;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(CustomerStore store, NumberStore numbers, Grants grants, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /** The customer; of a merged one the survivor. */
    public Optional<Customer> find(UUID id) {
        return store.find(id);
    }

    /** Only the name, of a merged one that of the survivor. */
    public Optional<String> name(UUID id) {
        return store.name(id);
    }

    /** Everybody this number may belong to, those we dealt with last first; nobody if it is withheld. */
    public List<Customer> candidates(String number) {
        var wanted = PhoneNumber.of(number);
        if (wanted.withheld() || wanted.digits().isEmpty()) {
            return List.of();
        }
        return numbers.customersWith(wanted).stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
    }

    /**
     * A customer as one person may see it: by scope, or by the grant that a contact gave. The look is recorded.
     *
     * @throws CustomerNotFound also when it is not for this person
     */
    @Transactional
    public Customer view(UUID id, Scope scope) {
        var customer = get(id, scope);
        events.publishEvent(new CustomerEvent.CustomerViewed(customer));
        return customer;
    }

    /**
     * Customers by name. Who may not see all sees those whom a contact granted, and finds anybody by a whole number: callers tell it, and nobody
     * guesses one. Such a find is recorded.
     *
     * @param typed part of a name or of a number; absent: all
     */
    @Transactional
    public Page<CustomerRow> list(@Nullable String typed, Scope scope, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var text = typed == null ? "" : typed;
        var digits = PhoneNumber.digits(text);
        var byNumber = digits.length() >= FEWEST_DIGITS && text.strip().matches("[\\d\\s()+.-]+");
        var number = byNumber ? PhoneNumber.of(text) : null;
        if (!scope.all() && number != null && number.e164() != null) {
            return lookUp(number, scope);
        }
        var filter = new CustomerStore.Filter(
                scope.all() ? null : grants.subjects(scope.self(), SUBJECT),
                text,
                number == null ? "" : number.e164() == null ? digits : number.digits(),
                after == null ? null : after.string(0),
                after == null ? null : after.uuid(1));
        return Page.of(store.list(filter, limit + 1), limit, row -> Cursor.of(row.name(), row.id()));
    }

    private Page<CustomerRow> lookUp(PhoneNumber number, Scope scope) {
        var found = numbers.customersWith(number);
        var granted = grants.subjects(scope.self(), SUBJECT);
        found.stream()
                .filter(id -> !granted.contains(id))
                .forEach(id -> events.publishEvent(new CustomerEvent.CustomerLookedUp(get(id))));
        return new Page<>(store.list(new CustomerStore.Filter(found, "", "", null, null), MOST_PER_NUMBER), null);
    }

    /**
     * Adds a customer, and lets the person who adds it see it.
     *
     * @throws ProblemException {@code request-invalid}
     */
    @Transactional
    public Customer create(CustomerDraft draft, Scope scope) {
        var customer = create(draft);
        if (!scope.all()) {
            grants.grant(
                    scope.self(),
                    SUBJECT,
                    customer.id(),
                    customer.id(),
                    clock.instant().plus(ADDED_BY_ME));
        }
        return customer;
    }

    /**
     * Adds a customer.
     *
     * @throws ProblemException {@code request-invalid}
     */
    @Transactional
    public Customer create(CustomerDraft draft) {
        draft.check();
        var id = Ids.next();
        store.insert(id, draft, clock.instant());
        writeLists(id, draft);
        var customer = get(id);
        events.publishEvent(new CustomerEvent.CustomerAdded(customer));
        return customer;
    }

    /**
     * Replaces what is known of a customer.
     *
     * @param version the one that was read
     * @throws ProblemException {@code request-invalid}, {@code stale-version}, {@code customer-not-found}
     */
    @Transactional
    public Customer change(UUID id, int version, CustomerDraft draft, Scope scope) {
        draft.check();
        var before = get(id, scope);
        ETags.refuseStale(store.update(before.id(), version, draft, clock.instant()));
        writeLists(before.id(), draft);
        var after = get(before.id());
        events.publishEvent(new CustomerEvent.CustomerChanged(before, after));
        return after;
    }

    /**
     * Declares two records to be one customer: everything goes to the survivor, the duplicate only points there.
     *
     * @param version of the duplicate
     * @throws ProblemException {@code customer-merged-into-itself}, {@code stale-version}, {@code customer-not-found}
     */
    @Transactional
    public Customer merge(UUID duplicate, int version, UUID survivor, Scope scope) {
        var from = get(duplicate, scope);
        var into = get(survivor, scope);
        if (from.id().equals(into.id())) {
            throw new ProblemException("customer-merged-into-itself", Map.of("id", duplicate));
        }
        var now = clock.instant();
        ETags.refuseStale(store.merge(from.id(), version, into.id(), now));
        numbers.move(from.id(), into.id());
        store.absorb(into.id(), from.id(), now);
        var merged = get(into.id());
        events.publishEvent(new CustomerEvent.CustomersMerged(from, merged));
        return merged;
    }

    private Customer get(UUID id, Scope scope) {
        var customer = get(id);
        if (!scope.all() && !grants.allows(scope.self(), SUBJECT, customer.id())) {
            throw new CustomerNotFound(id);
        }
        return customer;
    }

    private Customer get(UUID id) {
        return store.find(id).orElseThrow(() -> new CustomerNotFound(id));
    }

    private void writeLists(UUID id, CustomerDraft draft) {
        var now = clock.instant();
        if (draft.numbers() != null) {
            var byDialled = new LinkedHashMap<String, PhoneNumber>();
            for (var text : draft.numbers()) {
                var number = PhoneNumber.of(text);
                if (!number.withheld()) {
                    byDialled.putIfAbsent(Objects.requireNonNullElse(number.e164(), number.digits()), number);
                }
            }
            numbers.replace(id, List.copyOf(byDialled.values()), now);
        }
        if (draft.products() != null) {
            numbers.replaceProducts(id, draft.products(), now);
        }
    }
}
