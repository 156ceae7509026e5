package io.ringloop.customers;

import io.ringloop.customers.store.CustomerListStore;
import io.ringloop.customers.store.CustomerListStore.Filter;
import io.ringloop.customers.store.CustomerStore;
import io.ringloop.customers.store.NumberStore;
import io.ringloop.people.Grants;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final CustomerListStore lists;
    private final NumberStore numbers;
    private final CustomerBook book;
    private final CustomerParts parts;
    private final CustomerTags tags;
    private final CustomerRegions regions;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    Customers(
            CustomerStore store,
            CustomerListStore lists,
            NumberStore numbers,
            CustomerBook book,
            CustomerParts parts,
            CustomerTags tags,
            CustomerRegions regions,
            Grants grants,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lists = lists;
        this.numbers = numbers;
        this.book = book;
        this.parts = parts;
        this.tags = tags;
        this.regions = regions;
        this.grants = grants;
        this.events = events;
    }

    /** What a list is narrowed by; null does not narrow. */
    public record Narrowing(
            @Nullable String typed,
            @Nullable String tag,
            @Nullable String value,
            @Nullable String care) {

        /** @param typed part of a name or of a number */
        public static Narrowing to(@Nullable String typed) {
            return new Narrowing(typed, null, null, null);
        }
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
        var customer = book.get(id, scope);
        events.publishEvent(new CustomerEvent.CustomerViewed(customer));
        return customer;
    }

    /** Customers by name or number, as {@link #list(Narrowing, Scope, String, int)}. */
    @Transactional
    public Page<CustomerRow> list(@Nullable String typed, Scope scope, @Nullable String cursor, int limit) {
        return list(Narrowing.to(typed), scope, cursor, limit);
    }

    /**
     * Customers by name. Who may not see all sees those whom a contact granted or the team served, and finds anybody by a whole number: callers
     * tell it, and nobody guesses one. Such a find is recorded.
     */
    @Transactional
    public Page<CustomerRow> list(Narrowing narrowing, Scope scope, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var text = narrowing.typed() == null ? "" : narrowing.typed();
        var digits = PhoneNumber.digits(text);
        var byNumber = digits.length() >= FEWEST_DIGITS && text.strip().matches("[\\d\\s()+.-]+");
        var number = byNumber ? PhoneNumber.of(text) : null;
        if (!scope.all() && number != null && number.e164() != null) {
            return lookUp(number, scope);
        }
        var filter = new Filter(
                scope.all() ? null : grants.subjects(scope.self(), SUBJECT),
                scope.units().isEmpty() ? null : scope,
                text,
                number == null ? Set.of() : Set.copyOf(List.of(digits, number.digits())),
                narrowing.tag(),
                narrowing.value(),
                narrowing.care(),
                after == null ? null : after.string(0),
                after == null ? null : after.uuid(1));
        return Page.of(lists.list(filter, limit + 1), limit, row -> Cursor.of(row.name(), row.id()));
    }

    private Page<CustomerRow> lookUp(PhoneNumber number, Scope scope) {
        var found = numbers.customersWith(number);
        found.stream()
                .filter(id -> !book.sees(id, scope))
                .forEach(id -> events.publishEvent(new CustomerEvent.CustomerLookedUp(book.get(id))));
        return new Page<>(lists.list(Filter.of(found), MOST_PER_NUMBER), null);
    }

    /**
     * Other customers who use a number of this one, and may therefore be the same person.
     *
     * @throws CustomerNotFound also when it is not for this person
     */
    @Transactional(readOnly = true)
    public List<CustomerRow> sharing(UUID id, Scope scope) {
        var customer = book.get(id, scope);
        var others = customer.numbers().stream()
                .flatMap(number -> numbers.customersWith(PhoneNumber.of(number.dialled())).stream())
                .filter(other -> !other.equals(customer.id()))
                .filter(other -> book.sees(other, scope))
                .distinct()
                .toList();
        return others.isEmpty() ? List.of() : lists.list(Filter.of(others), MOST_PER_NUMBER);
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
                    book.now().plus(ADDED_BY_ME));
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
        return create(draft, null, "customer");
    }

    /** @param source who gave us the numbers */
    Customer create(CustomerDraft draft, @Nullable String externalKey, String source) {
        draft.check();
        tags.check(draft.tags(), Set.of());
        regions.check(draft.region(), null);
        var id = Ids.next();
        store.insert(id, draft, externalKey, book.now());
        parts.write(book.get(id), draft, source);
        return book.added(id);
    }

    /**
     * Replaces what is known of a customer.
     *
     * @param version the one that was read
     * @throws ProblemException {@code request-invalid}, {@code stale-version}, {@code customer-not-found}
     */
    @Transactional
    public Customer change(UUID id, int version, CustomerDraft draft, Scope scope) {
        return change(book.lock(id, scope), version, draft, ChangeCause.EDIT);
    }

    Customer change(Customer before, int version, CustomerDraft draft, ChangeCause cause) {
        draft.check();
        tags.check(draft.tags(), Set.copyOf(before.tags()));
        regions.check(draft.region(), before.region());
        ETags.refuseStale(store.update(before.id(), version, draft, book.now()));
        parts.write(before, draft, cause == ChangeCause.IMPORT ? "import" : "customer");
        return book.changed(before, cause);
    }
}
