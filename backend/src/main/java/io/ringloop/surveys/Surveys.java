package io.ringloop.surveys;

import io.ringloop.engine.Processes;
import io.ringloop.processes.SatisfactionSurveyProcess;
import io.ringloop.processes.SatisfactionSurveyProcess.Messages;
import io.ringloop.processes.SatisfactionSurveyProcess.Variables;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.surveys.handling.SurveyBook;
import io.ringloop.surveys.handling.SurveyInvitations;
import io.ringloop.surveys.store.AnswerStore;
import io.ringloop.surveys.store.SurveyStore;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers who are asked to rate a service, once for each. The process {@code satisfaction-survey} handles them. */
@Component
@Transactional
public class Surveys {

    private final SurveyStore store;
    private final AnswerStore answers;
    private final SurveyBook book;
    private final SurveyInvitations invitations;
    private final Processes processes;

    Surveys(
            SurveyStore store,
            AnswerStore answers,
            SurveyBook book,
            SurveyInvitations invitations,
            Processes processes) {
        this.store = store;
        this.answers = answers;
        this.book = book;
        this.invitations = invitations;
        this.processes = processes;
    }

    /**
     * A service is over: its customer is asked if the table {@code survey-policy} says so. The same service again changes nothing.
     *
     * @throws ProblemException {@code process-not-published}
     */
    public void finished(SurveyedService service) {
        var customer = service.customerId();
        if (customer == null || store.of(service.source(), service.sourceId()).isPresent()) {
            return;
        }
        var terms = invitations.decide(service, customer);
        var id = Ids.next();
        if (terms.invited() && store.plan(id, service, terms, book.now())) {
            var at = book.now().plus(Duration.ofMinutes(terms.delayMinutes()));
            start(id, Map.of(Variables.ANSWERED_BY_PHONE, false, Variables.INVITATION_AT, Date.from(at)));
        }
    }

    /**
     * A caller was asked by keys when the agent had hung up. Told again, or after another answer, it changes nothing.
     *
     * @param answer absent when not all marks were given
     * @throws ProblemException {@code process-not-published}
     */
    public void askedByPhone(SurveyedService service, @Nullable SurveyAnswer answer) {
        var id = Ids.next();
        if (store.askedByPhone(id, service, book.now())) {
            keep(id, answer);
            return;
        }
        var known = book.lock(
                store.of(service.source(), service.sourceId()).orElseThrow().id());
        if (known.state().unasked()) {
            processes.cancel(known.id(), "asked by phone");
            store.askedByPhone(known.id(), book.now());
            keep(known.id(), answer);
        } else if (answer != null
                && known.openAt(book.now())
                && processes.waitsFor(Messages.SURVEY_ANSWERED, known.id())) {
            answered(known.id(), answer);
            processes.correlate(Messages.SURVEY_ANSWERED, known.id(), Map.of());
        }
    }

    /**
     * Who the caller of a contact was is known only now: what they gave by keys is theirs, and followed up. Told again, it changes nothing.
     *
     * @throws ProblemException {@code process-not-published}
     */
    public void identified(UUID contactId, UUID customer) {
        store.of(SurveyedService.Source.CONTACT, contactId)
                .map(known -> book.lock(known.id()))
                .filter(survey -> survey.service().customerId() == null)
                .ifPresent(survey -> {
                    store.belongsTo(survey.id(), customer, book.now());
                    book.prove("survey-identified", book.get(survey.id()), Map.of("customer", customer.toString()));
                    if (survey.state() == SurveyState.ANSWERED
                            && processes.running(survey.id()).isEmpty()) {
                        start(survey.id(), Map.of(Variables.ANSWERED_BY_PHONE, true));
                    }
                });
    }

    private void keep(UUID id, @Nullable SurveyAnswer answer) {
        if (answer == null) {
            book.prove("survey-not-answered", book.get(id), Map.of());
        } else {
            answered(id, answer);
            start(id, Map.of(Variables.ANSWERED_BY_PHONE, true));
        }
    }

    private void answered(UUID id, SurveyAnswer answer) {
        answers.add(id, answer);
        store.state(id, SurveyState.ANSWERED, book.now());
        book.proveAnswer(book.get(id), answer);
    }

    private void start(UUID id, Map<String, Object> variables) {
        processes.start(SatisfactionSurveyProcess.KEY, id, variables);
    }
}
