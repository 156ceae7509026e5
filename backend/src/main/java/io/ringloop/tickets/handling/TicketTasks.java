package io.ringloop.tickets.handling;

import io.ringloop.cases.Cases;
import io.ringloop.processes.TicketClosureProcess;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import io.ringloop.tickets.Ticket;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tickets on the work list. */
@Component
class TicketTasks implements TaskContext {

    private final TicketBook book;
    private final Cases cases;

    TicketTasks(TicketBook book, Cases cases) {
        this.book = book;
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return TicketClosureProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID caseId) {
        return cases.find(caseId)
                .map(file -> new TaskSubject(
                        file.number() + " " + file.title(),
                        book.find(caseId).map(Ticket::contactId).orElse(null),
                        file.customerName(),
                        null,
                        file.unitId()));
    }

    @Override
    public Optional<UUID> caseOf(UUID caseId) {
        return Optional.of(caseId);
    }
}
