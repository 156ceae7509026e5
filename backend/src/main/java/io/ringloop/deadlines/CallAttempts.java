package io.ringloop.deadlines;

import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.CallbackNext;
import io.ringloop.rules.CallbackPolicy;
import io.ringloop.rules.CallbackPolicyFacts;
import io.ringloop.rules.CallbackResult;
import io.ringloop.rules.CallbackRetry;
import io.ringloop.rules.CallbackRetryFacts;
import io.ringloop.rules.CallbackTerms;
import io.ringloop.rules.CallbackType;
import io.ringloop.rules.Code;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls to a customer: when, how often, and what follows each of them. Tables callback-policy and callback-retry. */
@Component
@Transactional
public class CallAttempts {

    private final CallbackPolicy policy;
    private final CallbackRetry retry;
    private final Decisions decisions;
    private final Spans spans;
    private final Clock clock;

    CallAttempts(CallbackPolicy policy, CallbackRetry retry, Decisions decisions, Spans spans, Clock clock) {
        this.policy = policy;
        this.retry = retry;
        this.decisions = decisions;
        this.spans = spans;
        this.clock = clock;
    }

    /**
     * What the customer is called about.
     *
     * @param unit whose business time and zone count
     */
    public record Matter(CallbackType type, DecisionSubject subject, UUID unit) {}

    /** When the customer is called, until when, and how often. */
    public record Plan(Instant at, Instant dueAt, int attempts) {}

    /** What follows a call. */
    public record Next(CallbackNext.Action action, int attemptsLeft, Instant at) {

        /** Whether it is tried again. */
        public boolean again() {
            return switch (action) {
                case RETRY, OTHER_NUMBER, FIND_NUMBER -> attemptsLeft > 0;
                case DONE, NO_MORE_CALLS, GIVE_UP -> false;
            };
        }
    }

    /** How a call ended, as forms write it: {@code noAnswer}. */
    public static CallbackResult result(String code) {
        return Code.of(CallbackResult.class, code.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    public int allowed(Matter matter) {
        return terms(matter).maxAttempts();
    }

    /** Plans the first call. */
    public Plan plan(Matter matter) {
        var terms = terms(matter);
        var at = spans.callable(terms, spans.after(terms.delay(), now(), matter.unit()), matter.unit());
        return new Plan(at, spans.after(terms.window(), at, matter.unit()), terms.maxAttempts());
    }

    /**
     * What follows a call that did not reach the customer, or did.
     *
     * @param left attempts left before it; absent: all
     * @param wished when the customer wants to be called
     */
    public Next after(Matter matter, CallbackResult result, @Nullable Integer left, @Nullable Instant wished) {
        return after(matter, result, left, wished, false);
    }

    /**
     * The same where the customer may have several numbers.
     *
     * @param otherNumber there is another number that was not found wrong
     */
    public Next after(
            Matter matter,
            CallbackResult result,
            @Nullable Integer left,
            @Nullable Instant wished,
            boolean otherNumber) {
        var terms = terms(matter);
        var before = left == null ? terms.maxAttempts() : left;
        var facts = new CallbackRetryFacts(result, Math.max(0, before - 1), otherNumber, terms.retryGroup());
        var next = decisions.decide(matter.subject(), retry, facts).verdict();
        var at = switch (next.waitFor()) {
            case NOTHING -> now();
            case MINUTES -> now().plus(Duration.ofMinutes(next.waitMinutes()));
            case POLICY_GAP -> spans.after(terms.minGap(), now(), matter.unit());
            case CUSTOMER_WISH -> wished == null ? now() : wished;
        };
        return new Next(
                next.action(),
                Math.max(0, next.counted() ? before - 1 : before),
                next.waitFor() == CallbackNext.WaitFor.CUSTOMER_WISH ? at : fit(next, terms, at, matter.unit()));
    }

    private Instant fit(CallbackNext next, CallbackTerms terms, Instant at, UUID unit) {
        return next.dayPart() == CallbackNext.DayPart.OTHER
                ? spans.otherPart(terms, now(), at, unit)
                : spans.callable(terms, at, unit);
    }

    private CallbackTerms terms(Matter matter) {
        return decisions
                .decide(matter.subject(), policy, new CallbackPolicyFacts(matter.type()))
                .verdict();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
