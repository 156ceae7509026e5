package io.ringloop.routing.presence;

import io.ringloop.people.People;
import io.ringloop.routing.store.MemberStore;
import io.ringloop.routing.store.MemberStore.Member;
import io.ringloop.routing.store.PresenceRow;
import io.ringloop.routing.store.PresenceStore;
import io.ringloop.telephony.MemberAdded;
import io.ringloop.telephony.MemberPaused;
import io.ringloop.telephony.MemberRemoved;
import io.ringloop.telephony.MemberStatus;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.QueueMember;
import io.ringloop.telephony.SnapshotTaken;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the PBXs report of queue members; repeats change nothing. */
@Component
public class PbxObservations {

    private static final Logger log = LoggerFactory.getLogger(PbxObservations.class);
    private static final int DEVICE_INVALID = 4;
    private static final int DEVICE_UNAVAILABLE = 5;

    private final MemberStore members;
    private final PresenceStore presences;
    private final PresenceBook book;
    private final Queues queues;
    private final People people;
    private final Messages messages;

    PbxObservations(
            MemberStore members,
            PresenceStore presences,
            PresenceBook book,
            Queues queues,
            People people,
            Messages messages) {
        this.members = members;
        this.presences = presences;
        this.book = book;
        this.queues = queues;
        this.people = people;
        this.messages = messages;
    }

    /** Part of the transaction that takes the signal from the inbox. */
    @EventListener
    @Transactional
    public void observed(PbxSignal signal) {
        var event = signal.event();
        var at = signal.receivedAt();
        if (event instanceof MemberAdded added) {
            seated(signal.pbx(), added.member(), at);
        } else if (event instanceof MemberPaused paused) {
            seated(signal.pbx(), paused.member(), at);
        } else if (event instanceof MemberStatus status) {
            seated(signal.pbx(), status.member(), at);
        } else if (event instanceof MemberRemoved removed) {
            var member = removed.member();
            if (members.remove(new Seat(signal.pbx(), member.queue()), member.iface())) {
                refresh(member.iface(), at);
            }
        } else if (event instanceof SnapshotTaken snapshot) {
            resync(signal.pbx(), snapshot, at);
        }
    }

    private void seated(String pbx, QueueMember reported, Instant at) {
        var member = member(pbx, reported);
        var known = members.find(member.seat(), member.iface());
        if (known.filter(member::equals).isEmpty()) {
            members.put(member, at);
            if (known.map(Member::state).filter(member.state()::equals).isEmpty()) {
                refresh(member.iface(), at);
            }
        }
    }

    private void refresh(String iface, Instant at) {
        book.lockByPhone(iface, at).ifPresent(row -> book.save(row, at));
    }

    /** The PBX is told again what it does not do; persistent members of a former life leave. */
    private void resync(String pbx, SnapshotTaken snapshot, Instant at) {
        members.replace(
                pbx,
                snapshot.queues(),
                snapshot.members().stream()
                        .map(reported -> member(pbx, reported))
                        .toList(),
                at);
        var missing = new TreeSet<>(queues.keys());
        missing.removeAll(snapshot.queues());
        if (!missing.isEmpty()) {
            log.warn("PBX {} lacks the queues {}; nobody can be called there", pbx, missing);
        }
        var different = 0;
        var known = new HashSet<String>();
        for (var row : presences.lockAllWithPhone()) {
            known.add(Objects.requireNonNull(row.iface()));
            different += tellIfDifferent(book.save(row, at));
        }
        var strangers = new TreeSet<String>();
        snapshot.members().forEach(member -> strangers.add(member.iface()));
        strangers.removeAll(known);
        for (var iface : strangers) {
            different += people.byPhone(iface)
                    .map(staff -> tellIfDifferent(book.save(book.lock(staff, at), at)))
                    .orElse(0);
        }
        log.info(
                "PBX {} seen: {} queue members, {} people differ from what they want and are told again",
                pbx,
                snapshot.members().size(),
                different);
    }

    private int tellIfDifferent(PresenceRow row) {
        if (row.confirmed() || row.iface() == null) {
            return 0;
        }
        messages.tell(row.staff(), row.iface(), true);
        return 1;
    }

    private static Member member(String pbx, QueueMember reported) {
        var reason = reported.pausedReason() == null ? "" : reported.pausedReason();
        var status = reported.status();
        return new Member(
                new Seat(pbx, reported.queue()),
                reported.iface(),
                new SeatState(reported.penalty() == null ? 0 : reported.penalty(), reported.paused() ? reason : null),
                status == null || status != DEVICE_INVALID && status != DEVICE_UNAVAILABLE);
    }
}
