package io.ringloop.surveys.handling;

import io.ringloop.customers.Consents;
import io.ringloop.customers.Consents.ConsentDraft;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers who do not want to be asked any more: on no channel, and no callback that nobody owes them. */
@Component
@Transactional
public class SurveyRefusals {

    private static final List<String> CHANNELS = List.of("call", "sms", "mail");

    /** The customer says it, nobody of the staff. */
    private static final Scope CUSTOMER = new Scope(Scope.Kind.ALL, new StaffId(new UUID(0, 0)), Set.of());

    private final SurveyBook book;
    private final Consents consents;

    SurveyRefusals(SurveyBook book, Consents consents) {
        this.book = book;
        this.consents = consents;
    }

    public void note(UUID id) {
        var survey = book.get(id);
        var customer = Objects.requireNonNull(survey.service().customerId());
        for (var channel : CHANNELS) {
            consents.record(
                    customer,
                    new ConsentDraft(channel, SurveyFacts.PURPOSE, false, "web", "survey " + id, null),
                    CUSTOMER);
        }
    }
}
