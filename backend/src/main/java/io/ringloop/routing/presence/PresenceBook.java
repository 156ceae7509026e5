package io.ringloop.routing.presence;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.PbxLinks;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceChanged;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.presence.Seats.Shown;
import io.ringloop.routing.store.AfterCallStore;
import io.ringloop.routing.store.MemberStore;
import io.ringloop.routing.store.PresenceRow;
import io.ringloop.routing.store.PresenceStore;
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
    private final AfterCallStore afterCalls;
    private final MemberStore members;
    private final Queues queues;
    private final PbxLinks links;
    private final People people;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    PresenceBook(
            PresenceStore store,
            AfterCallStore afterCalls,
            MemberStore members,
            Queues queues,
            PbxLinks links,
            People people,
            Messages messages,
            ApplicationEventPublisher events) {
        this.store = store;
        this.afterCalls = afterCalls;
        this.members = members;
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

    /** What the PBXs do with somebody's phone, and what they should do. */
    boolean settled(PresenceRow row, boolean afterCall, Map<Seat, SeatState> observed) {
        var offered = members.offered(links.names());
        var desired = row.iface() == null
                ? Map.<Seat, SeatState>of()
                : Seats.desired(row.wanted(), afterCall, row.penalties(), offered);
        return Seats.settled(row.wanted(), desired, observed, queues.keys());
    }

    /** Saves a locked row, and tells who is interested if people see something else now. */
    public PresenceRow save(PresenceRow row, Instant at) {
        var afterCall = afterCalls.any(row.staff());
        var observed = row.iface() == null ? Map.<Seat, SeatState>of() : members.seatsOf(row.iface(), links.names());
        var shown = Seats.shown(row.call(), afterCall, observed.values());
        var changed = !shown.equals(row.shown());
        var since = changed && at.isAfter(row.since()) ? at : row.since();
        var confirmed = settled(row, afterCall, observed);
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

    void announce(PresenceRow row) {
        events.publishEvent(new PresenceChanged(
                row.staff(), row.unit(), row.shown().state(), row.shown().reason(), row.since(), row.confirmed()));
    }
}
