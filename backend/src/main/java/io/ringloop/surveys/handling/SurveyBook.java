package io.ringloop.surveys.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.shared.ProblemException;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveyAnswer;
import io.ringloop.surveys.store.SurveyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a survey reads and writes. */
@Component
public class SurveyBook {

    /** Subject type of what belongs to a survey: facts, notices. */
    public static final String SUBJECT = "survey";

    private final SurveyStore store;
    private final Archive archive;
    private final Clock clock;

    SurveyBook(SurveyStore store, Archive archive, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @throws ProblemException {@code not-found}
     */
    public Survey get(UUID id) {
        return store.find(id).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** The same, locked until the end of the transaction. */
    public Survey lock(UUID id) {
        return find(id).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** A survey that may be there, locked until the end of the transaction. */
    Optional<Survey> find(UUID id) {
        return store.lock(id);
    }

    /** Writes down what must be proven. */
    public void prove(String kind, Survey survey, Map<String, Object> data) {
        archive.append(fact(kind, survey, data));
    }

    /** Writes down what a customer answered; it goes with the customer when they are erased. */
    public void proveAnswer(Survey survey, SurveyAnswer answer) {
        var words = new HashMap<String, Object>();
        words.put("attitude", answer.attitude());
        words.put("efficiency", answer.efficiency());
        words.put("accuracy", answer.accuracy());
        if (answer.solved() != null) {
            words.put("solved", answer.solved());
        }
        if (answer.comment() != null) {
            words.put("comment", answer.comment());
        }
        var customer = survey.service().customerId();
        archive.append(
                fact("survey-answered", survey, Map.of()).about(customer == null ? survey.id() : customer, words));
    }

    /** What a decision about a survey is about. */
    DecisionSubject subject(Survey survey) {
        return DecisionSubject.of(SUBJECT, survey.id())
                .in(survey.id())
                .about(survey.service().customerId());
    }

    private static Fact fact(String kind, Survey survey, Map<String, Object> data) {
        var all = new HashMap<String, Object>(data);
        all.put("source", survey.service().source().code());
        all.put("sourceId", survey.service().sourceId());
        if (survey.channel() != null) {
            all.put("channel", survey.channel().code());
        }
        return Fact.of(kind, SUBJECT, survey.id(), all).in(survey.id());
    }
}
