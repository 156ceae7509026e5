package io.ringloop.complaints.web;

import io.ringloop.complaints.CompletedForm;
import io.ringloop.complaints.Proposal;
import io.ringloop.complaints.Registration;
import io.ringloop.complaints.Withdrawal;
import io.ringloop.complaints.handling.ComplaintBook;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.CrisisStore;
import io.ringloop.complaints.web.ComplaintView.ComplaintDecision;
import io.ringloop.complaints.web.ComplaintView.ComplaintFormView;
import io.ringloop.complaints.web.ComplaintView.ComplaintPerson;
import io.ringloop.complaints.web.ComplaintView.ComplaintWithdrawal;
import io.ringloop.decisions.Decisions;
import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import io.ringloop.processes.ComplaintEscalationProcess;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import io.ringloop.rules.Code;
import io.ringloop.rules.ProgressFeedbackFacts.Means;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.FormWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a complaint together. */
@Component
class ComplaintViews {

    private static final String REGISTER = "form:register-and-soothe";

    private final ComplaintBook book;
    private final ComplaintFormStore forms;
    private final CrisisStore crises;
    private final Decisions decisions;
    private final Processes processes;
    private final FormWords words;
    private final People people;
    private final Json json;

    ComplaintViews(
            ComplaintBook book,
            ComplaintFormStore forms,
            CrisisStore crises,
            Decisions decisions,
            Processes processes,
            FormWords words,
            People people,
            Json json) {
        this.book = book;
        this.forms = forms;
        this.crises = crises;
        this.decisions = decisions;
        this.processes = processes;
        this.words = words;
        this.people = people;
        this.json = json;
    }

    Instant now() {
        return book.now();
    }

    /**
     * @throws ProblemException {@code request-invalid}
     */
    Means means(String code) {
        try {
            return Code.of(Means.class, code);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid(List.of(new FieldProblem("means", "field-invalid")));
        }
    }

    ComplaintView of(UUID caseId) {
        var file = book.file(caseId);
        var complaint = book.get(caseId);
        var proposal = book.proposal(caseId);
        return new ComplaintView(
                caseId,
                file.number(),
                file.status(),
                complaint.contactId(),
                complaint.reason(),
                complaint.registered(),
                complaint.registration(),
                words.of(ComplaintEscalationProcess.KEY, REGISTER, written(complaint.registration()), locale()),
                complaint.severity(),
                complaint.legalReview(),
                complaint.periodicCallback(),
                complaint.tier(),
                complaint.loops(),
                person(complaint.handler()),
                complaint.toldAt(),
                proposal.equals(Proposal.NONE) ? null : proposal,
                forms.of(caseId).stream().map(this::form).toList(),
                complaint.decisions().stream().map(this::decision).toList(),
                forms.withdrawal(caseId).map(this::withdrawal).orElse(null),
                processes.waitsFor(Messages.CUSTOMER_REPLIED, caseId),
                processes.waitsFor(Messages.CONFIRMED_IN_CONTACT, caseId),
                complaint.crisisScript(),
                crises.latestOf(caseId).orElse(null),
                complaint.aftercare());
    }

    private ComplaintFormView form(CompletedForm form) {
        var filled = words.of(form.taskId(), form.answers(), locale());
        return new ComplaintFormView(
                form.id(), form.elementId(), filled.title(), form.at(), person(form.by()), filled.answers());
    }

    private Map<String, Object> written(Registration registration) {
        var written = json.readMap(json.write(registration));
        written.values().removeIf(Objects::isNull);
        return written;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private ComplaintDecision decision(UUID id) {
        var logged = decisions.find(id);
        return new ComplaintDecision(
                logged.id(), logged.ruleSet(), logged.version(), logged.at(), logged.matchedRows(), logged.verdict());
    }

    private ComplaintWithdrawal withdrawal(Withdrawal withdrawal) {
        return new ComplaintWithdrawal(
                withdrawal.contactId(),
                withdrawal.reason(),
                person(withdrawal.askedBy()),
                withdrawal.askedAt(),
                person(withdrawal.confirmedBy()),
                withdrawal.confirmedAt());
    }

    private @Nullable ComplaintPerson person(@Nullable StaffId id) {
        return id == null
                ? null
                : people.find(id)
                        .map(staff -> new ComplaintPerson(staff.id().value(), staff.displayName()))
                        .orElse(null);
    }
}
