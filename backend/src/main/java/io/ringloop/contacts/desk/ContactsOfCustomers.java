package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.CustomerEvent.CustomersMerged;
import io.ringloop.customers.CustomerReferences;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts follow their customer into a merge, and their tasks show the present name. */
@Component
class ContactsOfCustomers implements CustomerReferences {

    private final ContactStore contacts;
    private final ContactWriter writer;
    private final RecordTasks tasks;

    ContactsOfCustomers(ContactStore contacts, ContactWriter writer, RecordTasks tasks) {
        this.contacts = contacts;
        this.writer = writer;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public int count(UUID customer) {
        return contacts.countOfCustomer(customer);
    }

    @EventListener
    @Transactional
    public void follow(CustomersMerged event) {
        writer.follow(event.duplicate().id(), event.survivor().id());
        contacts.openOfCustomer(event.survivor().id()).forEach(tasks::describe);
    }

    @EventListener
    @Transactional
    public void follow(CustomerChanged event) {
        if (!event.before().name().equals(event.after().name())) {
            contacts.openOfCustomer(event.after().id()).forEach(tasks::describe);
        }
    }
}
