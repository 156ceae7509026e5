package io.ringloop.surveys.handling;

import io.ringloop.cases.Cases;
import io.ringloop.complaints.ComplaintFollowedUp;
import io.ringloop.contacts.ContactClosed;
import io.ringloop.contacts.ContactRated;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.rules.FollowUps.Action;
import io.ringloop.surveys.SurveyAnswer;
import io.ringloop.surveys.SurveyedService;
import io.ringloop.surveys.SurveyedService.Source;
import io.ringloop.surveys.Surveys;
import io.ringloop.surveys.store.ServiceFactStore;
import io.ringloop.surveys.store.ServiceFactStore.CaseFacts;
import io.ringloop.tickets.TicketFollowedUp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A service is over: where the follow-up tables demand it, its customer may be asked; and callers who were asked by keys have been. */
@Component
class FollowServices {

    private static final String CONTACT = "contact";
    private static final String ENGLISH = "en";
    private static final String CHINESE = "zh-CN";

    private final Surveys surveys;
    private final ServiceFactStore facts;
    private final Cases cases;
    private final People people;

    FollowServices(Surveys surveys, ServiceFactStore facts, Cases cases, People people) {
        this.surveys = surveys;
        this.facts = facts;
        this.cases = cases;
        this.people = people;
    }

    @EventListener
    @Transactional
    public void follow(ContactClosed event) {
        if (event.customerId() != null) {
            surveys.identified(event.contactId(), event.customerId());
        }
        if (event.surveyDemanded()) {
            contact(event.contactId()).ifPresent(surveys::finished);
        }
    }

    @EventListener
    @Transactional
    public void follow(ContactRated event) {
        contact(event.contactId()).ifPresent(service -> surveys.askedByPhone(service, answer(event)));
    }

    @EventListener
    @Transactional
    public void follow(ComplaintFollowedUp event) {
        if (event.demanded().demands(Action.SURVEY)) {
            surveys.finished(ofCase(Source.COMPLAINT, event.caseId(), facts.complaint(event.caseId())));
        }
    }

    @EventListener
    @Transactional
    public void follow(TicketFollowedUp event) {
        if (event.demanded().demands(Action.SURVEY)) {
            surveys.finished(ofCase(Source.TICKET, event.caseId(), facts.ticket(event.caseId())));
        }
    }

    /** A contact; of one that nobody served, nobody is asked. */
    private Optional<SurveyedService> contact(UUID id) {
        return facts.contact(id).flatMap(contact -> {
            var unit = contact.unitId() == null ? unitOf(contact.agent()) : contact.unitId();
            return unit == null || contact.agent() == null
                    ? Optional.empty()
                    : Optional.of(new SurveyedService(
                            Source.CONTACT,
                            id,
                            id,
                            null,
                            CONTACT,
                            contact.customerId(),
                            contact.agent(),
                            contact.queue(),
                            unit,
                            language(contact.language())));
        });
    }

    private SurveyedService ofCase(Source source, UUID caseId, CaseFacts from) {
        var file = cases.find(caseId).orElseThrow();
        var contact = from.contactId() == null
                ? Optional.<ServiceFactStore.ContactFacts>empty()
                : facts.contact(from.contactId());
        return new SurveyedService(
                source,
                caseId,
                from.contactId(),
                caseId,
                from.type(),
                file.customerId(),
                file.owner(),
                contact.map(ServiceFactStore.ContactFacts::queue).orElse(null),
                file.unitId(),
                language(contact.map(ServiceFactStore.ContactFacts::language).orElse(null)));
    }

    private @Nullable UUID unitOf(@Nullable StaffId agent) {
        return agent == null ? null : people.find(agent).map(Staff::unitId).orElse(null);
    }

    private static String language(@Nullable String ofChannel) {
        return ofChannel != null && ofChannel.startsWith(ENGLISH) ? ENGLISH : CHINESE;
    }

    private static @Nullable SurveyAnswer answer(ContactRated event) {
        var attitude = event.attitude();
        var efficiency = event.efficiency();
        var accuracy = event.accuracy();
        return attitude == null || efficiency == null || accuracy == null
                ? null
                : new SurveyAnswer(attitude, efficiency, accuracy, null, null, event.at());
    }
}
