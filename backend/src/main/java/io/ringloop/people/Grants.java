package io.ringloop.people;

import io.ringloop.people.store.GrantStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Timed, recorded access beyond the scope of a role: a live contact lets its agent see the customers it may come from.
 */
@Component
public class Grants {

    /**
     * @param subjectType kind of the thing that may be seen, such as {@code customer}
     * @param reason business id that justifies the access, such as the contact id
     */
    public record Grant(StaffId staff, String subjectType, UUID subjectId, UUID reason, Instant from, Instant until) {}

    private final GrantStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(GrantStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Grants access until an instant; repeated for the same reason it only lasts longer. */
    @Transactional
    public void grant(StaffId staff, String subjectType, UUID subjectId, UUID reason, Instant until) {
        var grant = new Grant(staff, subjectType, subjectId, reason, clock.instant(), until);
        if (store.add(grant)) {
            events.publishEvent(new PeopleEvent.AccessGranted(grant));
        }
    }

    /** Whoever may see one thing now may see another as long, because the two have turned out to be one. */
    @Transactional
    public void follow(String subjectType, UUID from, UUID to) {
        store.live(subjectType, from, clock.instant())
                .forEach(each -> grant(each.staff(), subjectType, to, each.reason(), each.until()));
    }

    public boolean allows(StaffId staff, String subjectType, UUID subjectId) {
        return store.allows(staff, subjectType, subjectId, clock.instant());
    }

    /** The ids of all things of a kind that somebody may see now. */
    public Set<UUID> subjects(StaffId staff, String subjectType) {
        return store.subjects(staff, subjectType, clock.instant());
    }
}
