package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.store.ConsentStore;
import io.ringloop.people.Actor;
import io.ringloop.people.Scope;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers allow us to do unasked. Who never said so has not allowed it. */
@Component
@Transactional
public class Consents {

    static final Set<String> CHANNELS = Set.of("call", "sms", "mail");
    static final Set<String> PURPOSES = Set.of("promotion", "survey");
    private static final Set<String> SOURCES = Set.of("call", "form", "web");
    private static final String PROMOTION = "promotion";
    private static final int LONGEST = 500;
    private static final int MOST = 200;

    private final ConsentStore store;
    private final CustomerBook book;
    private final Archive archive;
    private final Actor actor;
    private final ApplicationEventPublisher events;

    Consents(ConsentStore store, CustomerBook book, Archive archive, Actor actor, ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.archive = archive;
        this.actor = actor;
        this.events = events;
    }

    /** What a customer says; see {@link ConsentRow}. */
    public record ConsentDraft(
            @Nullable String channel,
            @Nullable String purpose,
            @Nullable Boolean given,
            @Nullable String source,
            @Nullable String evidence,
            @Nullable Instant at) {}

    /** What holds now, and all that was ever said, the latest first. */
    public record ConsentBook(List<ConsentRow> current, List<ConsentRow> history) {

        public ConsentBook {
            current = List.copyOf(current);
            history = List.copyOf(history);
        }
    }

    /** Whether a customer allows something on a channel; of a merged one the survivor. */
    @Transactional(readOnly = true)
    public boolean allows(UUID customer, String channel, String purpose) {
        return store.current(book.get(customer).id()).stream()
                .anyMatch(row -> row.given()
                        && row.channel().equals(channel)
                        && row.purpose().equals(purpose));
    }

    /** Whether a customer has refused something on a channel; of a merged one the survivor. Who never said anything has not. */
    @Transactional(readOnly = true)
    public boolean refuses(UUID customer, String channel, String purpose) {
        return store.current(book.get(customer).id()).stream()
                .anyMatch(row -> !row.given()
                        && row.channel().equals(channel)
                        && row.purpose().equals(purpose));
    }

    /** The channels on which a customer has refused something. */
    @Transactional(readOnly = true)
    public Set<String> refused(Customer customer, String purpose) {
        return store.current(customer.id()).stream()
                .filter(row -> !row.given() && row.purpose().equals(purpose))
                .map(ConsentRow::channel)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @throws CustomerNotFound also when the customer is not for this person
     */
    @Transactional(readOnly = true)
    public ConsentBook of(UUID customer, Scope scope) {
        var id = book.get(customer, scope).id();
        return new ConsentBook(store.current(id), store.all(id, MOST));
    }

    /**
     * Records what a customer said.
     *
     * @throws ProblemException {@code request-invalid}
     */
    public Customer record(UUID customer, ConsentDraft draft, Scope scope) {
        check(draft);
        return book.change(
                customer,
                scope,
                before -> write(
                        before.id(),
                        new ConsentRow(
                                String.valueOf(draft.channel()),
                                String.valueOf(draft.purpose()),
                                Boolean.TRUE.equals(draft.given()),
                                String.valueOf(draft.source()),
                                draft.evidence() == null || draft.evidence().isBlank()
                                        ? null
                                        : draft.evidence().strip(),
                                draft.at() == null ? book.now() : draft.at(),
                                book.now())));
    }

    /** Said in a call, to the two questions of a short form; only a changed answer is recorded. */
    void say(UUID customer, Customer.Consent before, Customer.Consent after) {
        if (before.calls() != after.calls()) {
            write(customer, row("call", after.calls(), "call"));
        }
        if (before.messages() != after.messages()) {
            write(customer, row("sms", after.messages(), "call"));
            write(customer, row("mail", after.messages(), "call"));
        }
    }

    /** Moves what the duplicate said to the survivor; what either of them has withdrawn stays withdrawn. */
    void merge(UUID duplicate, UUID survivor) {
        var withdrawn = new ArrayList<>(store.current(duplicate));
        withdrawn.addAll(store.current(survivor));
        withdrawn.removeIf(ConsentRow::given);
        store.move(duplicate, survivor);
        for (var row : store.current(survivor)) {
            if (row.given() && withdrawn.stream().anyMatch(other -> sameQuestion(row, other))) {
                write(
                        survivor,
                        new ConsentRow(row.channel(), row.purpose(), false, "merge", null, book.now(), book.now()));
            }
        }
    }

    private static boolean sameQuestion(ConsentRow one, ConsentRow other) {
        return one.channel().equals(other.channel()) && one.purpose().equals(other.purpose());
    }

    private ConsentRow row(String channel, boolean given, String source) {
        return new ConsentRow(channel, PROMOTION, given, source, null, book.now(), book.now());
    }

    private void write(UUID customer, ConsentRow row) {
        var by = actor.current().map(staff -> staff.id().value()).orElse(null);
        store.add(Ids.next(), customer, row, by);
        var data = Map.<String, Object>of(
                "channel", row.channel(), "purpose", row.purpose(), "given", row.given(), "source", row.source());
        var fact = Fact.of("customer-consent", Customers.SUBJECT, customer, data);
        archive.append(row.evidence() == null ? fact : fact.about(customer, Map.of("evidence", row.evidence())));
        events.publishEvent(new ConsentSaid(customer, row));
    }

    private void check(ConsentDraft draft) {
        var errors = new ArrayList<FieldProblem>();
        oneOf("channel", draft.channel(), CHANNELS, errors);
        oneOf("purpose", draft.purpose(), PURPOSES, errors);
        oneOf("source", draft.source(), SOURCES, errors);
        if (draft.given() == null) {
            errors.add(new FieldProblem("given", "field-required"));
        }
        if (draft.evidence() != null && draft.evidence().length() > LONGEST) {
            errors.add(new FieldProblem("evidence", "field-invalid"));
        }
        if (draft.at() != null && draft.at().isAfter(book.now())) {
            errors.add(new FieldProblem("at", "time-in-future"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void oneOf(String field, @Nullable String value, Set<String> known, List<FieldProblem> errors) {
        if (value == null || !known.contains(value)) {
            errors.add(new FieldProblem(field, value == null ? "field-required" : "field-invalid"));
        }
    }
}
