package io.ringloop.surveys.handling;

import io.ringloop.complaints.Complaints;
import io.ringloop.customers.Consents;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.rules.SurveyPolicyFacts;
import io.ringloop.rules.SurveyPolicyFacts.Moment;
import io.ringloop.rules.SurveyTerms.Channel;
import io.ringloop.surveys.store.SurveyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table {@code survey-policy} asks of a customer. */
@Component
class SurveyFacts {

    /** What consent to surveys is called. */
    static final String PURPOSE = "survey";

    private static final String SMS = "sms";
    private static final String MAIL = "mail";

    /** On the phone it is asked on the phone; afterwards whoever has refused both ways of a link is asked in none. */
    private static final Set<String> ON_THE_PHONE = Set.of("call");

    private static final Set<String> BY_LINK = Set.of(SMS, MAIL);

    private final SurveyStore store;
    private final Consents consents;
    private final Complaints complaints;

    SurveyFacts(SurveyStore store, Consents consents, Complaints complaints) {
        this.store = store;
        this.consents = consents;
        this.complaints = complaints;
    }

    /** Facts about a customer; of nobody known, that nothing is known and nothing reaches them. */
    SurveyPolicyFacts of(Moment moment, @Nullable Customer customer, Instant now) {
        if (customer == null) {
            return new SurveyPolicyFacts(moment, false, false, SurveyPolicyFacts.NEVER, false, false);
        }
        var refused = consents.refused(customer, PURPOSE);
        var ways = ways(customer, refused);
        return new SurveyPolicyFacts(
                moment,
                refused.containsAll(moment == Moment.CALL ? ON_THE_PHONE : BY_LINK),
                !complaints.openOf(Set.of(customer.id()), null).isEmpty(),
                daysSinceInvited(customer.id(), now),
                ways.contains(Channel.SMS),
                ways.contains(Channel.MAIL));
    }

    /** The ways by which a link reaches a customer who has not refused them. */
    Set<Channel> ways(Customer customer) {
        return ways(customer, consents.refused(customer, PURPOSE));
    }

    private static Set<Channel> ways(Customer customer, Set<String> refused) {
        var ways = EnumSet.noneOf(Channel.class);
        if (!refused.contains(SMS) && customer.numbers().stream().anyMatch(SurveyFacts::mobile)) {
            ways.add(Channel.SMS);
        }
        if (!refused.contains(MAIL) && !customer.mails().isEmpty()) {
            ways.add(Channel.MAIL);
        }
        return ways;
    }

    private static boolean mobile(CustomerNumber number) {
        return number.e164() != null && number.kind().equals(PhoneNumber.Kind.MOBILE.code());
    }

    private int daysSinceInvited(UUID customer, Instant now) {
        return store.lastAsked(customer)
                .map(asked -> (int) Math.min(
                        SurveyPolicyFacts.NEVER,
                        Math.max(0, Duration.between(asked, now).toDays())))
                .orElse(SurveyPolicyFacts.NEVER);
    }
}
