package io.ringloop.cases;

import io.ringloop.cases.CaseEvent.CaseLinked;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.cases.CaseEvent.ContactAddedToCase;
import io.ringloop.cases.CaseEvent.FileAttached;
import io.ringloop.cases.store.CaseLinkStore;
import io.ringloop.deadlines.Clocks;
import io.ringloop.people.Actor;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What belongs together: contacts and files of a case, cases that have to do with each other, duplicates. */
@Component
public class CaseLinks {

    private final CaseLinkStore store;
    private final CaseBook book;
    private final Clocks clocks;
    private final Actor actor;

    CaseLinks(CaseLinkStore store, CaseBook book, Clocks clocks, Actor actor) {
        this.store = store;
        this.book = book;
        this.clocks = clocks;
        this.actor = actor;
    }

    public List<CaseLink> of(UUID id) {
        return store.links(id);
    }

    /** The contacts of a case, the first one first. */
    public List<UUID> contacts(UUID id) {
        return store.contacts(id);
    }

    /** The cases a contact belongs to, the first one first. */
    public List<UUID> casesOf(UUID contact) {
        return store.casesOf(contact);
    }

    public List<Attachment> attachments(UUID id) {
        return store.attachments(id);
    }

    /**
     * A contact belongs to a case, of a merged one to its master; said again, nothing happens.
     *
     * @param kind {@code opened}, {@code urge}, {@code newFacts}, {@code answer} or {@code other}
     * @return the case it belongs to now
     * @throws CaseNotFound when there is no such case
     */
    @Transactional
    public CaseFile addContact(UUID id, UUID contact, String kind) {
        var file = master(id);
        if (store.addContact(file.id(), contact, by(), book.now())) {
            book.tell(new ContactAddedToCase(file, contact, kind));
        }
        return file;
    }

    /**
     * A file belongs to a case, of a merged one to its master; said again, nothing happens.
     *
     * @throws CaseNotFound when there is no such case
     */
    @Transactional
    public CaseFile attach(UUID id, UUID fileId, String name) {
        var file = master(id);
        if (store.attach(file.id(), fileId, name, by(), book.now())) {
            book.tell(new FileAttached(file, fileId, name));
        }
        return file;
    }

    /**
     * One case has to do with another; said again, nothing happens.
     *
     * @throws ProblemException {@code case-linked-to-itself}, {@code case-not-found}, {@code case-link-needs-merge} for a
     *     duplicate, which is merged instead
     */
    @Transactional
    public void link(UUID from, UUID to, LinkKind kind) {
        if (from.equals(to)) {
            throw new ProblemException("case-linked-to-itself");
        }
        if (kind == LinkKind.DUPLICATE_OF) {
            throw new ProblemException("case-link-needs-merge");
        }
        var file = book.get(from);
        var other = book.get(to);
        if (store.link(from, to, kind, by(), book.now())) {
            book.tell(new CaseLinked(file, other, kind));
        }
    }

    /**
     * Declares a case to be the same matter as another one: it is closed, and the master has its contacts, files and
     * readers, and the earliest received time of both.
     *
     * @param version of the duplicate
     * @return the master
     * @throws ProblemException {@code case-merged-into-itself}, {@code case-merged}, {@code case-closed}, {@code
     *     case-kinds-differ}, {@code case-customers-differ}, {@code stale-version}
     */
    @Transactional
    public CaseFile merge(UUID duplicateId, int version, UUID masterId) {
        if (duplicateId.equals(masterId)) {
            throw new ProblemException("case-merged-into-itself");
        }
        // Always in the same order, so that two merges against each other wait and do not block.
        book.lock(duplicateId.compareTo(masterId) < 0 ? duplicateId : masterId);
        book.lock(duplicateId.compareTo(masterId) < 0 ? masterId : duplicateId);
        var master = book.lockOpen(masterId);
        CaseBook.open(book.lock(duplicateId));
        var duplicate = book.lock(duplicateId, version);
        refuseDifferent(duplicate, master);
        var now = book.now();
        var closed = book.write(
                duplicate,
                new CaseEdit(duplicate)
                        .owner(answerable(duplicate, master), duplicate.claimedAt())
                        .dueAt(duplicate.dueAt() != null ? null : master.dueAt() != null ? master.dueAt() : now)
                        .closed(CloseReason.MERGED, now)
                        .mergedInto(masterId));
        clocks.cancel(duplicateId);
        store.copy(duplicateId, masterId);
        store.link(duplicateId, masterId, LinkKind.DUPLICATE_OF, by(), now);
        var earliest = earlier(duplicate.receivedAt(), master.receivedAt());
        var kept = book.write(
                master,
                new CaseEdit(master)
                        .receivedAt(earliest)
                        .words((master.words() + " " + duplicate.title() + " " + duplicate.words()).strip()));
        if (!earliest.equals(master.receivedAt())) {
            clocks.rebase(masterId, master.receivedAt(), earliest);
        }
        book.tell(new CaseMerged(closed, kept, master.receivedAt()));
        return kept;
    }

    private CaseFile master(UUID id) {
        var file = book.lock(id);
        while (file.mergedInto() != null) {
            file = book.lock(file.mergedInto());
        }
        return file;
    }

    private static void refuseDifferent(CaseFile duplicate, CaseFile master) {
        if (duplicate.kind() != master.kind() || !duplicate.centreId().equals(master.centreId())) {
            throw new ProblemException("case-kinds-differ");
        }
        if (duplicate.customerId() != null
                && master.customerId() != null
                && !duplicate.customerId().equals(master.customerId())) {
            throw new ProblemException("case-customers-differ");
        }
    }

    private StaffId answerable(CaseFile duplicate, CaseFile master) {
        if (duplicate.owner() != null) {
            return duplicate.owner();
        }
        return master.owner() != null
                ? master.owner()
                : actor.current()
                        .map(Staff::id)
                        .orElseThrow(() -> new ProblemException(
                                "case-needs-owner-and-deadline", Map.of("number", duplicate.number())));
    }

    private @Nullable UUID by() {
        return actor.current().map(staff -> staff.id().value()).orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
