package io.ringloop.deadlines;

import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadline;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.DeadlinesFacts;
import io.ringloop.rules.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the rule set {@code deadlines}. */
@Component
class ClockRules {

    private final Decisions decisions;
    private final Deadlines deadlines;

    ClockRules(Decisions decisions, Deadlines deadlines) {
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    /** The terms of a clock, and the logged decision that set them. */
    record Ruled(ClockTerms terms, UUID decisionId) {}

    Ruled terms(ClockStart start) {
        var subject = start.subject();
        var about =
                new DecisionSubject(subject.type(), subject.id().toString(), subject.businessKey(), start.customerId());
        var decided = decisions.decide(
                about,
                deadlines,
                new DeadlinesFacts(
                        Code.of(ClockKind.class, start.kind()),
                        Code.of(ClockClass.class, start.clockClass()),
                        Code.of(CustomerValue.class, start.value())));
        return new Ruled(terms(decided.verdict()), decided.id());
    }

    private static ClockTerms terms(Deadline deadline) {
        return new ClockTerms(
                deadline.base(),
                length(deadline.duration()),
                length(deadline.warnBefore()),
                length(deadline.repeatEvery()),
                deadline.pausable(),
                length(deadline.pauseLimit()));
    }

    private static @Nullable Length length(@Nullable Span span) {
        return span == null ? null : Length.parse(span.amount() + span.unit().code());
    }
}
