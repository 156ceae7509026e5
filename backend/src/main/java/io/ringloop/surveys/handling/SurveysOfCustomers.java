package io.ringloop.surveys.handling;

import io.ringloop.customers.CustomerEvent.CustomersMerged;
import io.ringloop.customers.CustomerReferences;
import io.ringloop.surveys.store.SurveyStore;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys follow their customer into a merge. */
@Component
class SurveysOfCustomers implements CustomerReferences {

    private final SurveyStore store;

    SurveysOfCustomers(SurveyStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "surveys";
    }

    @Override
    public int count(UUID customer) {
        return store.countOfCustomer(customer);
    }

    @EventListener
    @Transactional
    public void follow(CustomersMerged event) {
        store.follow(event.duplicate().id(), event.survivor().id());
    }
}
