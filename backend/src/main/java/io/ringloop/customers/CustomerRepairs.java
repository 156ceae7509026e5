package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.store.RepairStore;
import io.ringloop.files.FileGate;
import io.ringloop.files.FileId;
import io.ringloop.files.Files;
import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Repair visits of what customers own, with their documents. */
@Component
@Transactional
public class CustomerRepairs {

    /** Subject type of the documents of a visit. */
    public static final String SUBJECT = "repair";

    private static final int MOST = 200;

    private final RepairStore store;
    private final CustomerBook book;
    private final Files files;
    private final Archive archive;
    private final People people;
    private final Actor actor;

    CustomerRepairs(RepairStore store, CustomerBook book, Files files, Archive archive, People people, Actor actor) {
        this.store = store;
        this.book = book;
        this.files = files;
        this.archive = archive;
        this.people = people;
        this.actor = actor;
    }

    /**
     * The latest first, 200 at most.
     *
     * @throws CustomerNotFound also when the customer is not for this person
     */
    @Transactional(readOnly = true)
    public List<Repair> of(UUID customer, Scope scope) {
        return store.of(book.get(customer, scope).id(), MOST);
    }

    /**
     * @throws CustomerNotFound also when the customer is not for this person
     * @throws ProblemException {@code request-invalid}, also for a product that is not theirs; {@code file-not-found}
     */
    public Repair add(UUID customer, RepairDraft draft, Scope scope) {
        var by = actor.current().map(staff -> staff.id().value()).orElse(null);
        return add(book.lock(customer, scope), draft, zone(), by);
    }

    /**
     * Keeps a visit that a station reported.
     *
     * @param unit where it was, in whose zone its day begins
     * @param by who reported it
     * @throws ProblemException {@code request-invalid}, also for a product that is not theirs
     */
    public Repair report(UUID customer, RepairDraft draft, UUID unit, StaffId by) {
        var everybody = new Scope(Scope.Kind.ALL, by, Set.of());
        return add(book.lock(customer, everybody), draft, people.zoneOf(unit), by.value());
    }

    private Repair add(Customer owner, RepairDraft draft, ZoneId zone, @Nullable UUID by) {
        refuse(owner.id(), draft, zone);
        var id = Ids.next();
        store.insert(id, owner.id(), draft, day(draft, zone), by, book.now());
        return prove("customer-repair-added", id, draft);
    }

    /**
     * @param version the one that was read
     * @throws ProblemException {@code not-found}, {@code stale-version}, {@code request-invalid}, {@code file-not-found}
     */
    public Repair change(UUID customer, UUID id, int version, RepairDraft draft, Scope scope) {
        var owner = book.lock(customer, scope);
        var zone = zone();
        if (store.find(id)
                .filter(found -> found.customerId().equals(owner.id()))
                .isEmpty()) {
            throw new ProblemException("not-found");
        }
        refuse(owner.id(), draft, zone);
        ETags.refuseStale(store.update(id, version, draft, day(draft, zone), book.now()));
        return prove("customer-repair-changed", id, draft);
    }

    private Repair prove(String kind, UUID id, RepairDraft draft) {
        var repair = store.find(id).orElseThrow();
        if (draft.files() != null) {
            draft.files()
                    .forEach(file -> files.attach(
                            new FileId(file), SUBJECT, id, actor.staff().id()));
        }
        archive.append(new Fact(
                kind,
                Customers.SUBJECT,
                repair.customerId().toString(),
                null,
                Map.of("repair", id, "version", repair.version()),
                Map.of("repair", repair),
                repair.customerId()));
        return repair;
    }

    private void refuse(UUID customer, RepairDraft draft, ZoneId zone) {
        var problems = draft.problems(LocalDate.ofInstant(book.now(), zone));
        if (draft.productId() != null && !store.owns(customer, draft.productId())) {
            problems.add(new FieldProblem("productId", "field-invalid"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static Instant day(RepairDraft draft, ZoneId zone) {
        return Objects.requireNonNull(draft.visitedOn()).atStartOfDay(zone).toInstant();
    }

    private ZoneId zone() {
        return people.zoneOf(actor.staff().unitId());
    }

    /** Whoever sees the customer reads the documents. */
    @Component
    static class Documents implements FileGate {

        private final RepairStore store;
        private final CustomerBook book;
        private final People people;

        Documents(RepairStore store, CustomerBook book, People people) {
            this.store = store;
            this.book = book;
            this.people = people;
        }

        @Override
        public String subjectType() {
            return SUBJECT;
        }

        @Override
        public boolean mayRead(Staff staff, UUID id) {
            return staff.may(Permission.CUSTOMERS_READ)
                    && store.find(id)
                            .filter(repair ->
                                    book.sees(repair.customerId(), people.scope(staff, Permission.CUSTOMERS_READ)))
                            .isPresent();
        }
    }
}
