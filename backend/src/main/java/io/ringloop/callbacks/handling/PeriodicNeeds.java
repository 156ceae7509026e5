package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.PeriodicCallback;
import io.ringloop.complaints.Complaints;
import io.ringloop.customers.Consents;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.CallbackPolicy;
import io.ringloop.rules.CallbackPolicyFacts;
import io.ringloop.rules.CallbackType;
import io.ringloop.rules.Code;
import io.ringloop.rules.ComplaintFollowUp;
import io.ringloop.rules.ComplaintFollowUpFacts;
import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.FollowUps;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a customer needs periodic callbacks, may be called, and how often. Tables complaint-follow-up and callback-policy. */
@Component
public class PeriodicNeeds {

    private final Customers customers;
    private final Consents consents;
    private final Complaints complaints;
    private final Decisions decisions;
    private final ComplaintFollowUp followUp;
    private final CallbackPolicy policy;

    PeriodicNeeds(
            Customers customers,
            Consents consents,
            Complaints complaints,
            Decisions decisions,
            ComplaintFollowUp followUp,
            CallbackPolicy policy) {
        this.customers = customers;
        this.consents = consents;
        this.complaints = complaints;
        this.decisions = decisions;
        this.followUp = followUp;
        this.policy = policy;
    }

    /** Of a merged customer the survivor. */
    public Optional<Customer> customer(UUID id) {
        return customers.find(id);
    }

    /** What a decided follow-up demands, if it demands one at all. */
    public static Optional<CallbackType> demanded(FollowUps followUps) {
        return followUps.demanded().stream()
                .filter(each -> each.action() == FollowUps.Action.CALLBACK && each.subtype() != null)
                .map(each -> CallbackType.valueOf(String.valueOf(each.subtype())))
                .findFirst();
    }

    /** Whether the customer's value alone demands it. */
    public boolean bySegment(Customer customer) {
        var facts = new ComplaintFollowUpFacts(Code.of(CustomerValue.class, customer.value()), Care.NONE, false);
        var verdict = decisions.decide(subject(customer.id()), followUp, facts).verdict();
        return demanded(verdict).filter(CallbackType.KEY_CUSTOMER::equals).isPresent();
    }

    public boolean refused(UUID customer) {
        return consents.refuses(customer, "call", "survey");
    }

    public boolean complains(UUID customer) {
        return !complaints.openOf(Set.of(customer), null).isEmpty();
    }

    /** How often; absent: as long as the segment holds. */
    public @Nullable Integer times(CallbackType type, UUID customer) {
        var times = decisions
                .decide(subject(customer), policy, new CallbackPolicyFacts(type))
                .verdict()
                .times();
        return times < 0 ? null : times;
    }

    private static DecisionSubject subject(UUID customer) {
        return DecisionSubject.of(Customers.SUBJECT, customer).about(customer);
    }

    /** Whether the reason for it has gone. */
    public boolean gone(PeriodicCallback periodic, Customer customer) {
        return periodic.timesLeft() == null && !bySegment(customer);
    }
}
