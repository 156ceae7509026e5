package io.ringloop.routing.presence;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.PbxLinks;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceChanged;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.presence.Seats.Shown;
import io.ringloop.routing.store.PresenceRow;
import io.ringloop.routing.store.PresenceStore;
import io.ringloop.routing.store.SightStore;
import io.ringloop.routing.store.SightStore.Sight;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens and closes the rows of presence. Whoever changes one locks it first and saves it last, in one transaction; what
 * is shown and whether it is confirmed follow from the rest.
 */
@Component
public class PresenceBook {

    private final PresenceStore store;
    private final SightStore sights;
    private final Queues queues;
    private final PbxLinks links;
    private final People people;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    PresenceBook(
            PresenceStore store,
            SightStore sights,
            Queues queues,
            PbxLinks links,
            People people,
            Messages messages,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sights = sights;
        this.queues = queues;
        this.links = links;
        this.people = people;
        this.messages = messages;
        this.events = events;
    }

    Optional<PresenceRow> lock(StaffId staff) {
        return store.lock(staff);
    }

    /** The row of somebody, with unit, phone and skills as they are now; made when they have none yet. */
    public PresenceRow lock(Staff staff, Instant at) {
        var penalties = queues.penaltiesFor(staff.skills());
        store.addIfMissing(new PresenceRow(
                staff.id(),
                staff.unitId(),
                null,
                penalties,
                Wanted.OFFLINE,
                at,
                null,
                null,
                null,
                new Shown(PresenceState.OFFLINE, null),
                at,
                true));
        var row = store.lock(staff.id()).orElseThrow();
        var phone = staff.active() ? staff.phone() : null;
        if (!Objects.equals(row.iface(), phone)) {
            if (row.iface() != null) {
                messages.tell(row.staff(), row.iface(), true);
            }
            if (phone != null) {
                takeFromFormerOwner(phone, staff, at);
            }
        }
        return row.at(staff.unitId(), phone, penalties);
    }

    private void takeFromFormerOwner(String phone, Staff owner, Instant at) {
        store.lockByPhone(phone)
                .filter(former -> !former.staff().equals(owner.id()))
                .ifPresent(former ->
                        save(former.at(former.unit(), null, former.penalties()).wanting(Wanted.OFFLINE, at), at));
    }

    /** The row of whoever has this phone; empty when nobody has. */
    Optional<PresenceRow> lockByPhone(String iface, Instant at) {
        return store.lockByPhone(iface).or(() -> people.byPhone(iface).map(staff -> lock(staff, at)));
    }

    /** Saves a locked row, and tells who is interested if people see something else now. */
    public PresenceRow save(PresenceRow row, Instant at) {
        var sight = sights.of(row.staff(), row.iface(), links.names());
        var shown = Seats.shown(row.call(), sight.afterCall(), sight.taken().values());
        var changed = !shown.equals(row.shown());
        var since = changed && at.isAfter(row.since()) ? at : row.since();
        var confirmed = settled(row, sight);
        var saved = row.showing(shown, since, confirmed);
        store.update(saved);
        if (changed) {
            store.addChange(saved);
        }
        if (changed || confirmed != row.confirmed()) {
            announce(saved);
        }
        return saved;
    }

    private boolean settled(PresenceRow row, Sight sight) {
        var desired = row.iface() == null
                ? Map.<Seat, SeatState>of()
                : Seats.desired(row.wanted(), sight.keptFor(), row.penalties(), sight.offered());
        return Seats.settled(row.wanted(), desired, sight.taken(), queues.keys());
    }

    void announce(PresenceRow row) {
        events.publishEvent(new PresenceChanged(
                row.staff(), row.unit(), row.shown().state(), row.shown().reason(), row.since(), row.confirmed()));
    }
}
