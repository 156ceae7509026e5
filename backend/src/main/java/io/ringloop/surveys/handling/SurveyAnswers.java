package io.ringloop.surveys.handling;

import io.ringloop.engine.Processes;
import io.ringloop.processes.SatisfactionSurveyProcess.Messages;
import io.ringloop.shared.ProblemException;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveyAnswer;
import io.ringloop.surveys.SurveyState;
import io.ringloop.surveys.store.AnswerStore;
import io.ringloop.surveys.store.SurveyStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers answer by their link, once and in time. Whether a link was made up, used, refused or has lapsed is never said, nor
 * whose it is or what was served.
 */
@Component
public class SurveyAnswers {

    private static final String OVER = "survey-over";

    private final SurveyBook book;
    private final SurveyStore store;
    private final AnswerStore answers;
    private final SurveyTokens tokens;
    private final SurveyThrottle throttle;
    private final Processes processes;

    SurveyAnswers(
            SurveyBook book,
            SurveyStore store,
            AnswerStore answers,
            SurveyTokens tokens,
            SurveyThrottle throttle,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.answers = answers;
        this.tokens = tokens;
        this.throttle = throttle;
        this.processes = processes;
    }

    /** What the customer gives; see {@link SurveyAnswer}. */
    public record Given(
            int attitude,
            int efficiency,
            int accuracy,
            boolean solved,
            @Nullable String comment) {}

    /**
     * Whether the link may be used.
     *
     * @param address from which it is asked
     * @return the language in which the customer was asked
     * @throws ProblemException {@code survey-over} whatever is wrong, {@code too-many-attempts}
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public String look(String token, String address) {
        throttle.spend(address);
        return open(token).service().language();
    }

    /**
     * Takes the one answer.
     *
     * @throws ProblemException {@code survey-over} whatever is wrong, {@code survey-not-now} when it can be taken in a moment,
     *     {@code too-many-attempts}
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public void answer(String token, Given given, String address) {
        throttle.spend(address);
        var survey = waiting(token, Messages.SURVEY_ANSWERED);
        var comment = given.comment() == null || given.comment().isBlank()
                ? null
                : given.comment().strip();
        var answer = new SurveyAnswer(
                given.attitude(), given.efficiency(), given.accuracy(), given.solved(), comment, book.now());
        answers.add(survey.id(), answer);
        store.state(survey.id(), SurveyState.ANSWERED, book.now());
        book.proveAnswer(survey, answer);
        processes.correlate(Messages.SURVEY_ANSWERED, survey.id(), Map.of());
    }

    /**
     * The customer does not want to be asked any more.
     *
     * @throws ProblemException as {@link #answer}
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public void refuse(String token, String address) {
        throttle.spend(address);
        var survey = waiting(token, Messages.SURVEY_REFUSED);
        store.state(survey.id(), SurveyState.REFUSED, book.now());
        book.prove("survey-refused", survey, Map.of());
        processes.correlate(Messages.SURVEY_REFUSED, survey.id(), Map.of());
    }

    /** While its process takes a step of its own, such as the reminder, the customer has to wait a moment. */
    private Survey waiting(String token, String message) {
        var survey = open(token);
        if (!processes.waitsFor(message, survey.id())) {
            throw new ProblemException("survey-not-now");
        }
        return survey;
    }

    private Survey open(String token) {
        return tokens.read(token)
                .flatMap(book::find)
                .filter(survey -> survey.openAt(book.now()))
                .orElseThrow(() -> new ProblemException(OVER));
    }
}
