package io.ringloop.complaints.handling;

import io.ringloop.complaints.store.ComplaintHistoryStore;
import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.CustomerEvent.CustomersMerged;
import io.ringloop.tasks.Tasks;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of complaints show the present name of the customer, which the cases have by then. */
@Component
class TasksOfCustomers {

    private final ComplaintHistoryStore history;
    private final ComplaintTasks subjects;
    private final Tasks tasks;

    TasksOfCustomers(ComplaintHistoryStore history, ComplaintTasks subjects, Tasks tasks) {
        this.history = history;
        this.subjects = subjects;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional
    public void follow(CustomerChanged event) {
        if (!event.before().name().equals(event.after().name())) {
            describe(event.after().id());
        }
    }

    @EventListener
    @Transactional
    public void follow(CustomersMerged event) {
        describe(event.survivor().id());
    }

    private void describe(UUID customer) {
        history.open(List.of(customer), null)
                .forEach(open ->
                        subjects.describe(open.caseId()).ifPresent(subject -> tasks.describe(open.caseId(), subject)));
    }
}
