package io.ringloop.routing.presence;

import io.ringloop.people.PeopleEvent.StaffChanged;
import io.ringloop.people.Staff;
import io.ringloop.routing.BreakReason;
import io.ringloop.routing.Presence;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.store.PresenceStore;
import io.ringloop.routing.store.QueueStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people ask for. */
@Component
public class Wishes {

    private final PresenceBook book;
    private final PresenceStore presences;
    private final PresenceViews views;
    private final QueueStore queues;
    private final Messages messages;
    private final Clock clock;

    Wishes(
            PresenceBook book,
            PresenceStore presences,
            PresenceViews views,
            QueueStore queues,
            Messages messages,
            Clock clock) {
        this.book = book;
        this.presences = presences;
        this.views = views;
        this.queues = queues;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every press is told to the PBX, also one that changes nothing: it repairs what was done behind our back. */
    @Transactional
    public Presence want(Staff staff, Wanted wanted) {
        refuseUnknown(wanted);
        var now = clock.instant();
        var row = book.lock(staff, now);
        if (wanted.state() != PresenceState.OFFLINE) {
            if (row.iface() == null) {
                throw new ProblemException("phone-missing", Map.of("name", staff.displayName()));
            }
            if (row.penalties().isEmpty()) {
                throw new ProblemException("queue-missing", Map.of("name", staff.displayName()));
            }
        }
        var saved = book.save(row.wanting(wanted, now), now);
        if (!saved.confirmed() && !wanted.equals(row.wanted())) {
            book.announce(saved);
        }
        if (saved.iface() != null) {
            messages.tell(saved.staff(), saved.iface(), true);
        }
        return views.of(staff);
    }

    private void refuseUnknown(Wanted wanted) {
        if (wanted.reason() != null
                && queues.breakReasons().stream()
                        .filter(BreakReason::selectable)
                        .noneMatch(reason -> reason.code().equals(wanted.reason()))) {
            throw ProblemException.invalid(List.of(new FieldProblem("reason", "field-invalid")));
        }
    }

    /** Another phone, other skills, another team, or gone: the queues follow. */
    @EventListener
    @Transactional
    public void changed(StaffChanged change) {
        var staff = change.after();
        if (presences.find(staff.id()).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var row = book.lock(staff, now);
        var saved = book.save(row.iface() == null ? row.wanting(Wanted.OFFLINE, now) : row, now);
        if (saved.iface() != null) {
            messages.tell(saved.staff(), saved.iface(), true);
        }
    }
}
