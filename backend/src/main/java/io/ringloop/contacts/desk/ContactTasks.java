package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.CallbackStore;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.customers.Customers;
import io.ringloop.processes.InboundContactProcess;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskGiven;
import io.ringloop.tasks.TaskSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Contacts on the work list: what their tasks are about, and what people wrote while doing them. */
@Component
class ContactTasks implements TaskContext {

    private final ContactStore contacts;
    private final CallbackStore callbacks;
    private final Customers customers;
    private final Callers callers;

    ContactTasks(ContactStore contacts, CallbackStore callbacks, Customers customers, Callers callers) {
        this.contacts = contacts;
        this.callbacks = callbacks;
        this.customers = customers;
        this.callers = callers;
    }

    @Override
    public String processKey() {
        return InboundContactProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID contactId) {
        return contacts.find(contactId).map(this::subject);
    }

    /** Who has to do something about a contact may see who it came from. */
    @EventListener
    void open(TaskGiven given) {
        var task = given.task();
        if (task.processKey().equals(InboundContactProcess.KEY) && task.businessKey() != null) {
            callers.openTo(task.businessKey(), given.to());
        }
    }

    /** The note of a callback belongs to the callback. */
    @EventListener
    void keepNote(TaskCompleted completed) {
        var task = completed.task();
        if (task.processKey().equals(InboundContactProcess.KEY)
                && task.elementId().equals(Elements.CALL_BACK)
                && task.businessKey() != null
                && completed.values().get("note") instanceof String note) {
            callbacks.note(task.businessKey(), note);
        }
    }

    private TaskSubject subject(ContactRecord contact) {
        return new TaskSubject(
                contact.dialled(),
                contact.id(),
                contact.customerId() == null
                        ? null
                        : customers.name(contact.customerId()).orElse(null),
                contact.queue(),
                contact.unitId());
    }
}
