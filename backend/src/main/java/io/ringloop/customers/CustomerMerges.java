package io.ringloop.customers;

import io.ringloop.customers.CustomerDiff.FieldChange;
import io.ringloop.customers.store.MailStore;
import io.ringloop.customers.store.MergeStore;
import io.ringloop.customers.store.NumberStore;
import io.ringloop.customers.store.ProductStore;
import io.ringloop.customers.store.RepairStore;
import io.ringloop.people.Actor;
import io.ringloop.people.Grants;
import io.ringloop.people.Scope;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two records that are one person. The survivor keeps everything; the duplicate stays readable and leads there. */
@Component
@Transactional
public class CustomerMerges {

    /** Fields of which only one value can stay. */
    public static final Set<String> CHOICES = Set.of("name", "gender", "region", "address", "note");

    private final MergeStore store;
    private final NumberStore numbers;
    private final MailStore mails;
    private final ProductStore products;
    private final RepairStore repairs;
    private final Consents consents;
    private final Segments segments;
    private final CustomerBook book;
    private final Grants grants;
    private final ObjectProvider<CustomerReferences> references;
    private final ApplicationEventPublisher events;
    private final Actor actor;

    CustomerMerges(
            MergeStore store,
            NumberStore numbers,
            MailStore mails,
            ProductStore products,
            RepairStore repairs,
            Consents consents,
            Segments segments,
            CustomerBook book,
            Grants grants,
            ObjectProvider<CustomerReferences> references,
            ApplicationEventPublisher events,
            Actor actor) {
        this.store = store;
        this.numbers = numbers;
        this.mails = mails;
        this.products = products;
        this.repairs = repairs;
        this.consents = consents;
        this.segments = segments;
        this.book = book;
        this.grants = grants;
        this.references = references;
        this.events = events;
        this.actor = actor;
    }

    /**
     * What a merge would do.
     *
     * @param fields in which the two differ: what the survivor has and what the duplicate has
     * @param moving how many contacts, cases and so on go to the survivor
     */
    public record MergePreview(
            Customer duplicate, Customer survivor, List<FieldChange> fields, Map<String, Integer> moving) {

        public MergePreview {
            fields = List.copyOf(fields);
            moving = Map.copyOf(moving);
        }
    }

    /**
     * Shows what a merge would do.
     *
     * @throws ProblemException {@code customer-merged-into-itself}, {@code customer-not-found}
     */
    @Transactional(readOnly = true)
    public MergePreview preview(UUID duplicate, UUID survivor, Scope scope) {
        var from = book.get(duplicate, scope);
        var into = book.get(survivor, scope);
        refuseSame(from, into);
        var moving = new LinkedHashMap<String, Integer>();
        references.forEach(each -> moving.put(each.kind(), each.count(from.id())));
        var fields = CustomerDiff.between(into, from).stream()
                .filter(change -> CHOICES.contains(change.field()))
                .toList();
        return new MergePreview(from, into, fields, moving);
    }

    /** A merge without choices: the survivor keeps its own values and gets those it lacks. */
    public Customer merge(UUID duplicate, int version, UUID survivor, Scope scope) {
        return merge(duplicate, version, survivor, null, Set.of(), scope);
    }

    /**
     * Declares two records to be one customer: everything goes to the survivor, the duplicate only points there.
     *
     * @param version of the duplicate
     * @param survivorVersion the one that was read; absent: any
     * @param taken fields of which the survivor gets the value of the duplicate, see {@link #CHOICES}
     * @throws ProblemException {@code customer-merged-into-itself}, {@code stale-version}, {@code customer-not-found}, {@code
     *     request-invalid}
     */
    public Customer merge(
            UUID duplicate,
            int version,
            UUID survivor,
            @Nullable Integer survivorVersion,
            Set<String> taken,
            Scope scope) {
        if (!CHOICES.containsAll(taken)) {
            throw ProblemException.invalid(List.of(new FieldProblem("take", "field-invalid")));
        }
        // Always in the same order, so that two merges of the same records wait for each other.
        Stream.of(duplicate, survivor).sorted().forEach(id -> book.lock(id, scope));
        var from = book.get(duplicate, scope);
        var into = book.get(survivor, scope);
        refuseSame(from, into);
        if (from.version() != version || (survivorVersion != null && into.version() != survivorVersion)) {
            throw new StaleVersion();
        }
        var now = book.now();
        var by = actor.current().map(staff -> staff.id().value()).orElse(null);
        store.point(from.id(), into.id(), taken, by, now);
        numbers.move(from.id(), into.id());
        mails.move(from.id(), into.id());
        products.move(from.id(), into.id());
        repairs.move(from.id(), into.id());
        consents.merge(from.id(), into.id());
        store.absorb(into.id(), from.id(), taken, now);
        grants.follow(Customers.SUBJECT, from.id(), into.id());
        events.publishEvent(new CustomerEvent.CustomersMerged(from, into, book.get(into.id()), taken));
        segments.decide(book.get(into.id()));
        var merged = book.get(into.id());
        events.publishEvent(new CustomerEvent.CustomerChanged(into, merged, ChangeCause.MERGE));
        return merged;
    }

    /**
     * The records that were merged into a customer, the latest first.
     *
     * @throws CustomerNotFound also when the customer is not for this person
     */
    @Transactional(readOnly = true)
    public List<MergedRecord> former(UUID customer, Scope scope) {
        return store.former(book.get(customer, scope).id());
    }

    private static void refuseSame(Customer from, Customer into) {
        if (from.id().equals(into.id())) {
            throw new ProblemException("customer-merged-into-itself", Map.of("id", from.id()));
        }
    }
}
