package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactNotFound;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.CourseStore;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Scope;
import io.ringloop.shared.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see and who may write a contact. */
@Component
public class ContactAccess {

    private final ContactStore contacts;
    private final CourseStore course;
    private final RecordTasks tasks;
    private final Actor actor;

    ContactAccess(ContactStore contacts, CourseStore course, RecordTasks tasks, Actor actor) {
        this.contacts = contacts;
        this.course = course;
        this.tasks = tasks;
        this.actor = actor;
    }

    /**
     * A contact that the acting person may see.
     *
     * @throws ContactNotFound also when it is not for this person
     */
    public ContactRecord toSee(UUID id) {
        var contact = contacts.find(id).orElseThrow(() -> new ContactNotFound(id));
        var scope = actor.scope(Permission.CONTACTS_READ);
        if (!isVisible(contact, scope)) {
            throw new ContactNotFound(id);
        }
        return contact.mergedInto() == null ? contact : toSee(contact.mergedInto());
    }

    /**
     * A contact that the acting person writes, locked until the end of the transaction.
     *
     * @throws ContactNotFound when it is not for this person
     * @throws ProblemException {@code contact-not-yours}, {@code contact-closed}
     */
    public ContactRecord toWrite(UUID id) {
        var seen = toSee(id);
        var contact = contacts.lock(seen.id()).orElseThrow(() -> new ContactNotFound(id));
        var scope = actor.scope(Permission.CONTACTS_WORK);
        var mine = scope.self().value().equals(contact.agentId());
        var ringsHere = course.liveLeg(contact.id(), scope.self().value()).isPresent();
        if (!mine && !ringsHere && (scope.kind() == Scope.Kind.OWN || !isVisible(contact, scope))) {
            throw new ProblemException("contact-not-yours");
        }
        if (contact.state().equals("closed") || contact.wrappedUpAt() != null) {
            throw new ProblemException("contact-closed");
        }
        return contact;
    }

    /** Whether somebody with this scope may see it. */
    boolean sees(UUID id, Scope scope) {
        return contacts.find(id).filter(contact -> isVisible(contact, scope)).isPresent();
    }

    private boolean isVisible(ContactRecord contact, Scope scope) {
        if (scope.all() || scope.self().value().equals(contact.agentId())) {
            return true;
        }
        if (scope.kind() == Scope.Kind.OWN) {
            return course.liveLeg(contact.id(), scope.self().value()).isPresent()
                    || course.served(contact.id(), scope.self().value())
                    || tasks.inHandOf(scope.self(), contact.id());
        }
        return contact.unitId() == null || scope.units().contains(contact.unitId());
    }
}
