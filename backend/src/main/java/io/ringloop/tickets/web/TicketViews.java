package io.ringloop.tickets.web;

import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import io.ringloop.processes.TicketClosureProcess.Messages;
import io.ringloop.rules.TicketProgress;
import io.ringloop.rules.TicketProgressFacts;
import io.ringloop.rules.TicketProgressFacts.Stage;
import io.ringloop.tasks.FormWords;
import io.ringloop.tickets.CompletedTicketForm;
import io.ringloop.tickets.handling.ProgressWords;
import io.ringloop.tickets.handling.TicketBook;
import io.ringloop.tickets.store.TicketFormStore;
import io.ringloop.tickets.web.TicketView.TicketFormView;
import io.ringloop.tickets.web.TicketView.TicketPerson;
import io.ringloop.tickets.web.TicketView.TicketUnit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a ticket together. */
@Component
class TicketViews {

    private final TicketBook book;
    private final TicketFormStore forms;
    private final TicketProgress progress;
    private final Processes processes;
    private final FormWords words;
    private final People people;

    TicketViews(
            TicketBook book,
            TicketFormStore forms,
            TicketProgress progress,
            Processes processes,
            FormWords words,
            People people) {
        this.book = book;
        this.forms = forms;
        this.progress = progress;
        this.processes = processes;
        this.words = words;
        this.people = people;
    }

    Instant now() {
        return book.now();
    }

    TicketView of(UUID caseId) {
        var ticket = book.get(caseId);
        var file = book.file(caseId);
        var news = progress.decide(
                        new TicketProgressFacts(Stage.valueOf(file.status().name())))
                .value();
        return new TicketView(
                caseId,
                file.number(),
                file.status(),
                ProgressWords.text(news.word()),
                ticket.type(),
                ticket.contactId(),
                ticket.reason(),
                ticket.details(),
                ticket.target(),
                unit(ticket.targetUnit()),
                person(ticket.handler()),
                ticket.loops(),
                ticket.supervision(),
                ticket.informedAt(),
                ticket.informedBy(),
                ticket.callbackId(),
                forms.of(caseId).stream().map(this::form).toList(),
                processes.waitsFor(Messages.CUSTOMER_REPLIED, caseId),
                processes.waitsFor(Messages.TICKET_OBJECTED, caseId),
                ticket.aftercare());
    }

    private TicketFormView form(CompletedTicketForm form) {
        var filled = words.of(form.taskId(), form.answers(), LocaleContextHolder.getLocale());
        return new TicketFormView(
                form.id(), form.elementId(), filled.title(), form.at(), person(form.by()), filled.answers());
    }

    private @Nullable TicketUnit unit(@Nullable UUID id) {
        return id == null
                ? null
                : people.unit(id)
                        .map(unit -> new TicketUnit(unit.id(), unit.name()))
                        .orElse(null);
    }

    private @Nullable TicketPerson person(@Nullable StaffId id) {
        return id == null
                ? null
                : people.find(id)
                        .map(staff -> new TicketPerson(staff.id().value(), staff.displayName()))
                        .orElse(null);
    }
}
