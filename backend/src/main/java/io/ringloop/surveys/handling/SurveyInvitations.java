package io.ringloop.surveys.handling;

import io.ringloop.customers.Customers;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.NoticeState;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.rules.SurveyPolicy;
import io.ringloop.rules.SurveyPolicyFacts.Moment;
import io.ringloop.rules.SurveyTerms;
import io.ringloop.rules.SurveyTerms.Channel;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveySettings;
import io.ringloop.surveys.SurveyState;
import io.ringloop.surveys.SurveyedService;
import io.ringloop.surveys.store.SurveyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether, when and by which way a customer gets the link, and what becomes of it. Table survey-policy. */
@Component
@Transactional
public class SurveyInvitations {

    /** A reminder that never comes lies so far behind the end. */
    private static final Duration NEVER = Duration.ofDays(1);

    private final SurveyBook book;
    private final SurveyStore store;
    private final SurveyFacts facts;
    private final SurveyPolicy policy;
    private final SurveyTokens tokens;
    private final SurveySettings settings;
    private final Decisions decisions;
    private final Customers customers;
    private final Notices notices;

    SurveyInvitations(
            SurveyBook book,
            SurveyStore store,
            SurveyFacts facts,
            SurveyPolicy policy,
            SurveyTokens tokens,
            SurveySettings settings,
            Decisions decisions,
            Customers customers,
            Notices notices) {
        this.book = book;
        this.store = store;
        this.facts = facts;
        this.policy = policy;
        this.tokens = tokens;
        this.settings = settings;
        this.decisions = decisions;
        this.customers = customers;
        this.notices = notices;
    }

    /**
     * What became of sending.
     *
     * @param sent it is under way
     * @param remindAt behind the end when no reminder is left
     */
    public record Sent(boolean sent, Instant remindAt, Instant expiresAt) {}

    /** Decided when the service is over, so that nothing is kept of whoever is not asked but why. */
    public SurveyTerms decide(SurveyedService service, UUID customer) {
        var subject = DecisionSubject.of(service.source().code(), service.sourceId())
                .in(service.sourceId())
                .about(customer);
        var known = customers.find(customer).orElse(null);
        return decisions
                .decide(subject, policy, facts.of(Moment.FINISHED, known, book.now()))
                .verdict();
    }

    public Sent send(UUID id) {
        var survey = book.lock(id);
        var expiresAt = book.now().plus(Duration.ofHours(survey.expiryHours()));
        var notice = send(survey, "survey-invitation", expiresAt, "sent");
        if (notice.state() == NoticeState.SUPPRESSED || notice.state() == NoticeState.FAILED) {
            return new Sent(false, expiresAt.plus(NEVER), expiresAt);
        }
        store.sent(id, notice.id().value(), expiresAt, book.now());
        book.prove("survey-invited", survey, Map.of());
        return new Sent(true, remindAt(survey.remindersLeft(), survey, expiresAt), expiresAt);
    }

    /** The same link again; when the next one follows. */
    public Instant remind(UUID id) {
        var survey = book.lock(id);
        var expiresAt = Objects.requireNonNull(survey.expiresAt());
        send(survey, "survey-reminder", expiresAt, "reminded-" + survey.remindersLeft());
        store.reminded(id, book.now());
        book.prove("survey-reminded", survey, Map.of());
        return remindAt(survey.remindersLeft() - 1, survey, expiresAt);
    }

    /** Whether there is another way to the customer, which is tried then. */
    public boolean otherChannel(UUID id) {
        var survey = book.lock(id);
        var other = ways(survey).stream().findFirst().orElse(null);
        store.failed(id, other, book.now());
        if (other == null) {
            book.prove("survey-undeliverable", survey, Map.of());
        }
        return other != null;
    }

    public void expire(UUID id) {
        var survey = book.lock(id);
        store.state(id, SurveyState.EXPIRED, book.now());
        book.prove("survey-expired", survey, Map.of());
    }

    private Notice send(Survey survey, String template, Instant until, String step) {
        var channel = survey.channel();
        var customer = Objects.requireNonNull(survey.service().customerId());
        var order = NoticeOrder.of(
                        template,
                        Recipient.customer(customer, survey.service().language()),
                        survey.service().unitId(),
                        Map.of("link", settings.page() + "#" + tokens.of(survey.id()), "until", until))
                .about(SurveyBook.SUBJECT, survey.id())
                .by(io.ringloop.notifications.Channel.of(channel.code()));
        return notices.send(order.once("survey:" + survey.id() + ":" + channel.code() + ":" + step));
    }

    /** The ways that reach the customer and were not tried. */
    private Set<Channel> ways(Survey survey) {
        var ways = EnumSet.noneOf(Channel.class);
        customers
                .find(Objects.requireNonNull(survey.service().customerId()))
                .ifPresent(customer -> ways.addAll(facts.ways(customer)));
        ways.remove(survey.channel());
        ways.removeIf(way -> survey.tried().contains(way.code()));
        return ways;
    }

    private Instant remindAt(int left, Survey survey, Instant expiresAt) {
        return left <= 0 ? expiresAt.plus(NEVER) : book.now().plus(Duration.ofHours(survey.remindAfterHours()));
    }
}
