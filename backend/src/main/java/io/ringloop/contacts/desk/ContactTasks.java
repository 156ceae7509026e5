package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.processes.InboundContactProcess;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the tasks of a contact are about. */
@Component
class ContactTasks implements TaskContext {

    private final ContactStore contacts;
    private final Customers customers;

    ContactTasks(ContactStore contacts, Customers customers) {
        this.contacts = contacts;
        this.customers = customers;
    }

    @Override
    public String processKey() {
        return InboundContactProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID contactId) {
        return contacts.find(contactId).map(this::subject);
    }

    private TaskSubject subject(ContactRecord contact) {
        var customer = Optional.ofNullable(contact.customerId())
                .flatMap(customers::find)
                .map(Customer::name)
                .orElse(null);
        return new TaskSubject(contact.dialled(), contact.id(), customer, contact.queue(), contact.unitId());
    }
}
