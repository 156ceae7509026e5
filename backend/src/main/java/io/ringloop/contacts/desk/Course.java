package io.ringloop.contacts.desk;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.ContactClosed;
import io.ringloop.contacts.ContactNotFound;
import io.ringloop.contacts.Outcome;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.contacts.store.CourseStore;
import io.ringloop.contacts.store.MatterStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Permission;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a contact that its process takes. */
@Component
@Transactional
public class Course {

    /** More hand-overs than these are told to the team leader; to be confirmed. */
    private static final int MANY_TRANSFERS = 2;

    /** A parked record must be complete by the end of the shift; to be confirmed. */
    private static final Duration RECORD_TIME = Duration.ofHours(8);

    private final ContactStore contacts;
    private final ContactWriter writer;
    private final CourseStore course;
    private final MatterStore matters;
    private final FollowUpDemands demands;
    private final Callers callers;
    private final WrapUpLimits limits;
    private final Presences presences;
    private final LiveEvents live;
    private final Archive archive;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Course(
            ContactStore contacts,
            ContactWriter writer,
            CourseStore course,
            MatterStore matters,
            FollowUpDemands demands,
            Callers callers,
            WrapUpLimits limits,
            Presences presences,
            LiveEvents live,
            Archive archive,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.writer = writer;
        this.course = course;
        this.matters = matters;
        this.demands = demands;
        this.callers = callers;
        this.limits = limits;
        this.presences = presences;
        this.live = live;
        this.archive = archive;
        this.events = events;
        this.clock = clock;
    }

    /** The agent may see the candidates from now on. */
    public void given(UUID id, StaffId agent) {
        var contact = get(id);
        if (contact.agentId() == null) {
            writer.servedBy(id, agent.value());
        }
        callers.openTo(contact, agent);
    }

    /** Limits of a wrap-up that begins now, without news of the end of the call. */
    public Map<String, Object> wrapUpLimits(UUID id) {
        return limits.from(get(id).queue(), clock.instant());
    }

    public void captured(UUID id) {
        fact("request-captured", id, Map.of());
    }

    /** How the call ended as far as anybody knows; a call without an end is given up as unobserved. */
    public Outcome outcomeAfterSilence(UUID id) {
        var known = Outcome.of(get(id).outcome());
        if (known != null) {
            return known;
        }
        writer.giveUp(id, clock.instant());
        return Outcome.UNOBSERVED;
    }

    public void transferred(UUID id, int count) {
        course.transferred(id, clock.instant());
        if (count > MANY_TRANSFERS) {
            fact("transfers-many", id, Map.of("count", count));
            live.publish(new LiveEvent(
                    "contact",
                    id.toString(),
                    Map.of("transfers", count),
                    Audience.permission(Permission.PRESENCE_TEAM)));
        }
    }

    public void nudge(UUID id) {
        var contact = get(id);
        fact("wrap-up-nudged", id, Map.of());
        live.publish(new LiveEvent("contact", id.toString(), Map.of("nudge", true), audience(contact)));
    }

    /** Frees the agent; the record is due at the returned instant. */
    public Instant park(UUID id) {
        var contact = get(id);
        writer.parked(id);
        if (contact.agentId() != null) {
            presences.afterCallEnded(new StaffId(contact.agentId()), id);
        }
        fact("wrap-up-parked", id, Map.of("result", "WRAPUP_TIMEOUT"));
        live.publish(new LiveEvent("contact", id.toString(), Map.of("parked", true), audience(contact)));
        return clock.instant().plus(RECORD_TIME);
    }

    public void close(UUID id) {
        var contact = get(id);
        writer.close(id, clock.instant());
        fact("contact-closed", id, Map.of());
        live.publish(new LiveEvent("contact", id.toString(), Map.of(), audience(contact)));
        var survey = contact.customerId() != null && demands.survey(matters.of(id));
        events.publishEvent(new ContactClosed(id, contact.customerId(), contact.agentId(), survey));
    }

    public void unobserved(UUID id) {
        writer.close(id, clock.instant());
        fact("contact-unobserved", id, Map.of());
    }

    private ContactRecord get(UUID id) {
        return contacts.find(id).orElseThrow(() -> new ContactNotFound(id));
    }

    private void fact(String kind, UUID id, Map<String, Object> data) {
        archive.append(Fact.of(kind, "contact", id, data).in(id));
    }

    private static Audience audience(ContactRecord contact) {
        var leaders = Audience.permission(Permission.PRESENCE_TEAM);
        return contact.agentId() == null ? leaders : leaders.and(Audience.staff(new StaffId(contact.agentId())));
    }
}
