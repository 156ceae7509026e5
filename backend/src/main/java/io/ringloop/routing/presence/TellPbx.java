package io.ringloop.routing.presence;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.PbxLinks;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.store.MemberStore;
import io.ringloop.routing.store.PresenceRow;
import io.ringloop.routing.store.PresenceStore;
import io.ringloop.routing.store.SightStore;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Tells every PBX what is wanted of a phone: which queues, at which penalty, paused for what. */
@Component
class TellPbx implements OutboxHandler {

    private final PbxLinks links;
    private final PresenceStore presences;
    private final SightStore sights;
    private final MemberStore members;
    private final Queues queues;
    private final People people;

    TellPbx(
            PbxLinks links,
            PresenceStore presences,
            SightStore sights,
            MemberStore members,
            Queues queues,
            People people) {
        this.links = links;
        this.presences = presences;
        this.sights = sights;
        this.members = members;
        this.queues = queues;
        this.people = people;
    }

    @Override
    public String topic() {
        return Messages.TOPIC;
    }

    /** With several nodes one keeps the links, and only that one can tell. */
    @Override
    public boolean ready() {
        var all = links.all();
        return all.isEmpty() || all.stream().anyMatch(pbx -> pbx.state() == LinkState.UP);
    }

    @Override
    public void handle(OutboxMessage message) {
        var payload = message.payload();
        var staff = new StaffId(UUID.fromString(String.valueOf(payload.get(Messages.STAFF))));
        var iface = String.valueOf(payload.get(Messages.IFACE));
        var whole = message.attempts() > 0 || Boolean.TRUE.equals(payload.get(Messages.WHOLE));
        presences.takeTurn(staff);
        var row = presences.find(staff).filter(known -> iface.equals(known.iface()));
        var wanted = row.map(PresenceRow::wanted).orElse(Wanted.OFFLINE);
        var penalties = row.map(PresenceRow::penalties).orElse(Map.of());
        var name = people.find(staff).map(Staff::displayName).orElse(iface);
        var sight = sights.of(staff, iface, links.names());
        var observed = sight.taken();
        var telling = links.all().stream()
                .map(pbx -> {
                    if (pbx.state() != LinkState.UP) {
                        return CompletableFuture.completedFuture(List.of(pbx.name() + " is away"));
                    }
                    var desired = Seats.desired(wanted, sight.keptFor(), penalties, offeredBy(pbx));
                    return new MemberTelling(pbx.actions(), iface, name)
                            .tell(byQueue(desired, pbx), byQueue(observed, pbx), queues.keys(), whole);
                })
                .toList();
        var failures = telling.stream().flatMap(told -> told.join().stream()).toList();
        if (!failures.isEmpty()) {
            throw new PbxNotTold(iface + ": " + String.join("; ", failures));
        }
    }

    /** The queues the PBX has; before it was heard for the first time, all that we know. */
    private List<Seat> offeredBy(Pbx pbx) {
        var offered = members.offered(Set.of(pbx.name()));
        return offered.isEmpty()
                ? queues.keys().stream()
                        .map(queue -> new Seat(pbx.name(), queue))
                        .toList()
                : offered;
    }

    private static Map<String, SeatState> byQueue(Map<Seat, SeatState> seats, Pbx pbx) {
        var byQueue = new HashMap<String, SeatState>();
        seats.forEach((seat, state) -> {
            if (seat.pbx().equals(pbx.name())) {
                byQueue.put(seat.queue(), state);
            }
        });
        return byQueue;
    }
}
