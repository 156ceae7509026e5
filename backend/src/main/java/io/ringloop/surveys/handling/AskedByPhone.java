package io.ringloop.surveys.handling;

import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.routing.RatingWish;
import io.ringloop.rules.SurveyPolicy;
import io.ringloop.rules.SurveyPolicyFacts.Moment;
import io.ringloop.rules.SurveyTerms.Channel;
import io.ringloop.telephony.RouteQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Callers who are asked by keys when the agent has hung up. Whoever shares a number with others counts as not known. Only of those
 * who are asked the decision is logged: to the others nothing happens.
 */
@Component
class AskedByPhone implements RatingWish {

    private final SurveyFacts facts;
    private final SurveyPolicy policy;
    private final SurveyBook book;
    private final Customers customers;
    private final Decisions decisions;

    AskedByPhone(SurveyFacts facts, SurveyPolicy policy, SurveyBook book, Customers customers, Decisions decisions) {
        this.facts = facts;
        this.policy = policy;
        this.book = book;
        this.customers = customers;
        this.decisions = decisions;
    }

    @Override
    @Transactional
    public boolean asks(RouteQuestion call) {
        var customer = customer(call.callerNumber());
        var known = facts.of(Moment.CALL, customer, book.now());
        if (policy.decide(known).value().channel() != Channel.IVR) {
            return false;
        }
        var subject = DecisionSubject.of("call", call.uniqueid()).about(customer == null ? null : customer.id());
        decisions.decide(subject, policy, known);
        return true;
    }

    private @Nullable Customer customer(@Nullable String number) {
        var known = number == null ? List.<Customer>of() : customers.candidates(number);
        return known.size() == 1 ? known.get(0) : null;
    }
}
