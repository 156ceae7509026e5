package io.ringloop.cases;

import io.ringloop.cases.CaseEvent.CaseAssigned;
import io.ringloop.cases.CaseEvent.CaseChanged;
import io.ringloop.cases.CaseEvent.CaseClosed;
import io.ringloop.cases.CaseEvent.CaseOpened;
import io.ringloop.cases.CaseEvent.CaseReopened;
import io.ringloop.cases.CaseEvent.CaseStatusChanged;
import io.ringloop.cases.store.CaseStore;
import io.ringloop.cases.store.NumberStore;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.Clocks;
import io.ringloop.people.Actor;
import io.ringloop.people.Leaders;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a case: opened, owned, worked on, closed, reopened. What belongs to its family stands with the family.
 * Every change joins the caller's transaction and is published as {@link CaseEvent} in it.
 */
@Component
public class Cases {

    private final CaseStore store;
    private final CaseBook book;
    private final CaseLinks links;
    private final NumberStore numbers;
    private final Customers customers;
    private final Clocks clocks;
    private final People people;
    private final Leaders leaders;
    private final Tasks tasks;
    private final Actor actor;

    Cases(
            CaseStore store,
            CaseBook book,
            CaseLinks links,
            NumberStore numbers,
            Customers customers,
            Clocks clocks,
            People people,
            Leaders leaders,
            Tasks tasks,
            Actor actor) {
        this.store = store;
        this.book = book;
        this.links = links;
        this.numbers = numbers;
        this.customers = customers;
        this.clocks = clocks;
        this.people = people;
        this.leaders = leaders;
        this.tasks = tasks;
        this.actor = actor;
    }

    /** A case as it is, whoever asks; also one that was merged. */
    public Optional<CaseFile> find(UUID id) {
        return store.find(id);
    }

    /**
     * Opens a case. Until somebody claims it, the leader on duty of its unit answers for it.
     *
     * @throws ProblemException {@code request-invalid}, {@code org-unit-not-found}, {@code case-owner-unfit}
     */
    @Transactional
    public CaseFile open(CaseDraft draft) {
        var now = book.now();
        draft.check(now);
        var unit = people.unit(draft.unitId())
                .orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", draft.unitId())));
        var owner = draft.owner() == null ? leader(unit.id(), draft) : CaseBook.fit(people.get(draft.owner()));
        var customer = draft.customerId() == null
                ? null
                : customers.find(draft.customerId()).orElse(null);
        var year = now.atZone(people.zoneOf(unit.id())).getYear();
        var serial = numbers.next(draft.kind(), year, unit.centreId());
        var number = "%s-%d-%06d".formatted(draft.kind().letter(), year, serial);
        var opener = actor.current().map(Staff::id).orElse(null);
        var file = draft.file(number, unit, owner, customer, opener, now);
        book.insert(file, serial);
        book.tell(new CaseOpened(file));
        if (draft.contactId() != null) {
            links.addContact(file.id(), draft.contactId(), "opened");
        }
        return file;
    }

    /**
     * Takes on a case that the leader only keeps. Who already has it keeps it.
     *
     * @throws CaseAlreadyClaimed {@code case-already-claimed}
     * @throws ProblemException {@code case-closed}, {@code case-merged}, {@code stale-version}, {@code case-owner-unfit},
     *     {@code case-needs-owner-and-deadline}
     */
    @Transactional
    public CaseFile claim(UUID id, int version, Staff staff) {
        var file = book.lockOpen(id);
        if (file.claimedAt() != null) {
            if (staff.id().equals(file.owner())) {
                return file;
            }
            throw new CaseAlreadyClaimed(people.find(Objects.requireNonNull(file.owner()))
                    .map(Staff::displayName)
                    .orElse("?"));
        }
        var read = book.lock(id, version);
        return give(read, CaseBook.fit(staff), book.now(), null, "claimed");
    }

    /**
     * Gives a case to somebody.
     *
     * @param scope how far the person who gives it may do so
     * @throws ProblemException {@code case-closed}, {@code case-merged}, {@code stale-version}, {@code case-owner-unfit}
     */
    @Transactional
    public CaseFile assign(UUID id, int version, StaffId owner, Scope scope) {
        CaseBook.open(book.lock(id));
        var file = book.lock(id, version);
        var next = people.get(owner);
        if (!scope.covers(next.id(), next.unitId())) {
            throw new ProblemException("case-owner-unfit", Map.of("staff", next.displayName()));
        }
        return give(file, CaseBook.fit(next), book.now(), null, "assigned");
    }

    /**
     * Gives a case to somebody, as a process decides.
     *
     * @param dueAt a first deadline for a case that has none yet
     */
    @Transactional
    public CaseFile assign(UUID id, StaffId owner, @Nullable Instant dueAt) {
        var file = book.lockOpen(id);
        return give(file, CaseBook.fit(people.get(owner)), book.now(), dueAt, "assigned");
    }

    /** Somebody answers for a case whose owner cannot: the deputy for good, a leader until somebody claims it. */
    @Transactional
    public CaseFile replaceOwner(UUID id, StaffId next, boolean deputy, String why) {
        return give(book.lockOpen(id), next, deputy ? book.now() : null, null, why);
    }

    /**
     * Moves a case on.
     *
     * @throws ProblemException {@code case-status-impossible}, {@code case-closed}, {@code case-merged}, {@code
     *     case-needs-owner-and-deadline}
     */
    @Transactional
    public CaseFile changeStatus(UUID id, CaseStatus next) {
        var file = book.lockOpen(id);
        if (file.status() == next) {
            return file;
        }
        if (next == CaseStatus.CLOSED || !file.status().leadsTo(next)) {
            throw new ProblemException(
                    "case-status-impossible", Map.of("from", file.status().code(), "to", next.code()));
        }
        var after = book.write(file, new CaseEdit(file).status(next));
        return book.tell(new CaseStatusChanged(after, file.status()));
    }

    /**
     * Closes a case; its clocks end. Closed again for the same reason, nothing happens.
     *
     * @throws ProblemException {@code case-closed} for another reason, {@code case-merged}, {@code
     *     case-needs-owner-and-deadline}
     */
    @Transactional
    public CaseFile close(UUID id, CloseReason reason) {
        var file = book.lock(id);
        if (file.closed() && reason.name().equals(file.closeReason())) {
            return file;
        }
        CaseBook.open(file);
        if (reason == CloseReason.MERGED) {
            throw new ProblemException(
                    "case-status-impossible", Map.of("from", file.status().code(), "to", "merged"));
        }
        var after = book.write(file, new CaseEdit(file).closed(reason, book.now()));
        clocks.cancel(id);
        return book.tell(new CaseClosed(after, file.status()));
    }

    /**
     * Opens a closed case again, with the owner it had; if they are gone, the leader on duty answers for it.
     *
     * @param dueAt a first deadline; the clocks of the case set it from then on
     * @throws ProblemException {@code case-not-closed}, {@code case-merged}
     */
    @Transactional
    public CaseFile reopen(UUID id, String reason, Instant dueAt) {
        var file = book.lock(id);
        if (file.mergedInto() != null) {
            throw new ProblemException("case-merged", Map.of("number", file.number()));
        }
        if (!file.closed()) {
            throw new ProblemException("case-not-closed", Map.of("number", file.number()));
        }
        var edit = new CaseEdit(file).reopened().dueAt(dueAt);
        var owner = Objects.requireNonNull(file.owner());
        if (people.find(owner).filter(Staff::active).isEmpty()) {
            leaders.onDuty(file.unitId(), Set.of(owner)).ifPresent(leader -> edit.owner(leader.id(), null));
        }
        return book.tell(new CaseReopened(book.write(file, edit), reason));
    }

    /**
     * Notes how grave a case is.
     *
     * @throws ProblemException {@code request-invalid}, {@code case-closed}, {@code case-merged}
     */
    @Transactional
    public CaseFile grade(UUID id, String severity) {
        if (!CaseDraft.SEVERITIES.contains(severity)) {
            throw ProblemException.invalid(List.of(new FieldProblem("severity", "field-invalid")));
        }
        var file = book.lockOpen(id);
        return severity.equals(file.severity()) ? file : changed(file, new CaseEdit(file).severity(severity));
    }

    /**
     * Says anew what a case is about.
     *
     * @param words what else it is found by
     * @throws ProblemException {@code case-merged}
     */
    @Transactional
    public CaseFile describe(UUID id, String title, @Nullable UUID customerId, @Nullable String product, String words) {
        var file = book.lock(id);
        var customer = customerId == null ? Optional.<Customer>empty() : customers.find(customerId);
        return changed(
                file,
                new CaseEdit(file)
                        .title(title.strip())
                        .customer(
                                customer.map(Customer::id).orElse(null),
                                customer.map(Customer::name).orElse(null))
                        .product(product)
                        .words(words));
    }

    private CaseFile changed(CaseFile file, CaseEdit edit) {
        return book.tell(new CaseChanged(book.write(file, edit), file));
    }

    private CaseFile give(
            CaseFile file, StaffId owner, @Nullable Instant claimed, @Nullable Instant dueAt, String why) {
        if (tasks.excluded(file.id()).contains(owner)) {
            throw new ProblemException(
                    "case-owner-unfit", Map.of("staff", people.get(owner).displayName()));
        }
        var edit = new CaseEdit(file).owner(owner, claimed).dueAt(dueAt);
        if (file.status() == CaseStatus.NEW && claimed != null) {
            edit.status(CaseStatus.ASSIGNED);
        }
        return book.tell(new CaseAssigned(book.write(file, edit), file.owner(), why));
    }

    private @Nullable StaffId leader(UUID unit, CaseDraft draft) {
        return leaders.onDuty(unit, draft.excluded()).map(Staff::id).orElse(null);
    }
}
