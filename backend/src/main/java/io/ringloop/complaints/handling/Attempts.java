package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.CallbackNext;
import io.ringloop.rules.CallbackPolicy;
import io.ringloop.rules.CallbackPolicyFacts;
import io.ringloop.rules.CallbackResult;
import io.ringloop.rules.CallbackRetry;
import io.ringloop.rules.CallbackRetryFacts;
import io.ringloop.rules.CallbackTerms;
import io.ringloop.rules.CallbackType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls to a customer about a solution: when, how often, and what follows each of them. */
@Component
@Transactional
public class Attempts {

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final CallbackPolicy policy;
    private final CallbackRetry retry;
    private final Decisions decisions;
    private final Spans spans;

    Attempts(
            ComplaintBook book,
            ComplaintStore store,
            CallbackPolicy policy,
            CallbackRetry retry,
            Decisions decisions,
            Spans spans) {
        this.book = book;
        this.store = store;
        this.policy = policy;
        this.retry = retry;
        this.decisions = decisions;
        this.spans = spans;
    }

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

    /** When the customer is called, until when, and how often. */
    public record Plan(Instant at, Instant dueAt, int attempts) {}

    int allowed(UUID caseId) {
        return terms(caseId).maxAttempts();
    }

    /** Plans the call that asks whether the complaint is solved. */
    Plan plan(UUID caseId) {
        var unit = book.file(caseId).unitId();
        var terms = terms(caseId);
        var at = spans.callable(terms, spans.after(terms.delay(), book.now(), unit), unit);
        store.attemptsAllowed(caseId, terms.maxAttempts());
        return new Plan(at, spans.after(terms.window(), at, unit), terms.maxAttempts());
    }

    /** What follows a call that did not reach the customer, or did. */
    Next after(UUID caseId, CallbackResult result, @Nullable Instant wished) {
        var file = book.file(caseId);
        var terms = terms(caseId);
        var known = book.lock(caseId).attemptsLeft();
        var before = known == null ? terms.maxAttempts() : known;
        var facts = new CallbackRetryFacts(result, Math.max(0, before - 1), false, terms.retryGroup());
        var next = decisions.decide(book.subject(file), retry, facts).verdict();
        var left = Math.max(0, next.counted() ? before - 1 : before);
        store.attempted(caseId, left);
        var at = switch (next.waitFor()) {
            case NOTHING -> book.now();
            case MINUTES -> book.now().plus(Duration.ofMinutes(next.waitMinutes()));
            case POLICY_GAP -> spans.after(terms.minGap(), book.now(), file.unitId());
            case CUSTOMER_WISH -> wished == null ? book.now() : wished;
        };
        return new Next(
                next.action(),
                left,
                next.waitFor() == CallbackNext.WaitFor.CUSTOMER_WISH ? at : fit(next, terms, at, file));
    }

    private Instant fit(CallbackNext next, CallbackTerms terms, Instant at, CaseFile file) {
        return next.dayPart() == CallbackNext.DayPart.OTHER
                ? spans.otherPart(terms, book.now(), at, file.unitId())
                : spans.callable(terms, at, file.unitId());
    }

    private CallbackTerms terms(UUID caseId) {
        var facts = new CallbackPolicyFacts(CallbackType.COMPLAINT_CONFIRM);
        return decisions.decide(book.subject(book.file(caseId)), policy, facts).verdict();
    }
}
