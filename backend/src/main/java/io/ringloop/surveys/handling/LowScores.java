package io.ringloop.surveys.handling;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseTimeline;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.Complaints;
import io.ringloop.complaints.OpenComplaint;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.CallbackType;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.LowScore;
import io.ringloop.rules.LowScoreAction;
import io.ringloop.rules.LowScoreFacts;
import io.ringloop.rules.LowScoreFacts.Solved;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveyAnswer;
import io.ringloop.surveys.store.AnswerStore;
import io.ringloop.surveys.store.SurveyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows an answer: nothing, a note on the case that is open, or a callback of a leader. Table low-score. */
@Component
@Transactional
public class LowScores {

    private final SurveyBook book;
    private final SurveyStore store;
    private final AnswerStore answers;
    private final LowScore policy;
    private final Decisions decisions;
    private final Customers customers;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final Complaints complaints;
    private final Callbacks callbacks;

    LowScores(
            SurveyBook book,
            SurveyStore store,
            AnswerStore answers,
            LowScore policy,
            Decisions decisions,
            Customers customers,
            Cases cases,
            CaseTimeline timeline,
            Complaints complaints,
            Callbacks callbacks) {
        this.book = book;
        this.store = store;
        this.answers = answers;
        this.policy = policy;
        this.decisions = decisions;
        this.customers = customers;
        this.cases = cases;
        this.timeline = timeline;
        this.complaints = complaints;
        this.callbacks = callbacks;
    }

    /** Locked, so that whoever tells meanwhile who the customer was finds this decided with it, or decided. */
    public LowScoreAction decide(UUID id) {
        var survey = book.lock(id);
        var answer = answer(id);
        var customer = customer(survey);
        var facts = new LowScoreFacts(
                openCase(survey).isPresent(),
                customer != null,
                answer.lowest(),
                answer.overall(),
                solved(answer),
                customer == null ? CustomerValue.UNKNOWN : Code.of(CustomerValue.class, customer.value()));
        return decisions.decide(book.subject(survey), policy, facts).verdict();
    }

    /** A leader calls the customer; one callback for a survey. */
    public void planCallback(UUID id) {
        var survey = book.lock(id);
        var service = survey.service();
        var customer = Objects.requireNonNull(customer(survey)).id();
        var planned = callbacks.plan(new CallbackDraft(
                CallbackType.LOW_SCORE,
                customer,
                CallbackType.LOW_SCORE + ":" + id,
                service.contactId(),
                service.caseId(),
                service.unitId(),
                service.agent(),
                matter(answer(id)),
                null));
        store.calledBack(id, planned.callback().id(), book.now());
    }

    /** The answer stands in the story of the case that is open; it may have been closed meanwhile. */
    public void attach(UUID id) {
        var survey = book.get(id);
        var answer = answer(id);
        var params = new HashMap<String, Object>();
        params.put("attitude", answer.attitude());
        params.put("efficiency", answer.efficiency());
        params.put("accuracy", answer.accuracy());
        if (answer.solved() != null) {
            params.put("solved", answer.solved());
        }
        openCase(survey)
                .ifPresent(caseId ->
                        timeline.add(caseId, "message", "survey-answered", Map.copyOf(params), SurveyBook.SUBJECT, id));
    }

    /** The case that was served if it is open again, else a complaint of the customer. */
    private Optional<UUID> openCase(Survey survey) {
        var served = Optional.ofNullable(survey.service().caseId())
                .flatMap(cases::find)
                .filter(file -> !file.closed())
                .map(CaseFile::id);
        var customer = customer(survey);
        return served.isPresent() || customer == null
                ? served
                : complaints.openOf(Set.of(customer.id()), null).stream()
                        .map(OpenComplaint::caseId)
                        .findFirst();
    }

    private @Nullable Customer customer(Survey survey) {
        var id = survey.service().customerId();
        return id == null ? null : customers.find(id).orElse(null);
    }

    private SurveyAnswer answer(UUID id) {
        return answers.find(id).orElseThrow();
    }

    private static Solved solved(SurveyAnswer answer) {
        if (answer.solved() == null) {
            return Solved.UNSAID;
        }
        return answer.solved() ? Solved.YES : Solved.NO;
    }

    private static String matter(SurveyAnswer answer) {
        return "低分评价 Low score: %d / %d / %d".formatted(answer.attitude(), answer.efficiency(), answer.accuracy());
    }
}
