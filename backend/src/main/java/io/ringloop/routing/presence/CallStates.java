package io.ringloop.routing.presence;

import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.RoutingSettings;
import io.ringloop.routing.store.AfterCallStore;
import io.ringloop.routing.store.PresenceRow;
import io.ringloop.routing.store.PresenceStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens on the phones, and the work that follows. */
@Component
public class CallStates {

    /** Why somebody is on a break whose phone rang unanswered. */
    static final String NO_ANSWER = "no-answer";

    private final PresenceBook book;
    private final PresenceStore presences;
    private final AfterCallStore afterCalls;
    private final People people;
    private final Messages messages;
    private final RoutingSettings settings;
    private final Clock clock;

    CallStates(
            PresenceBook book,
            PresenceStore presences,
            AfterCallStore afterCalls,
            People people,
            Messages messages,
            RoutingSettings settings,
            Clock clock) {
        this.book = book;
        this.presences = presences;
        this.afterCalls = afterCalls;
        this.people = people;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void rang(String iface, UUID contact, Instant at) {
        book.lockByPhone(iface, at)
                .filter(row -> row.call() != PresenceState.TALKING && !isPast(row, at))
                .ifPresent(row -> book.save(row.in(PresenceState.RINGING, contact, at), at));
    }

    @Transactional
    public void stoppedRinging(String iface, UUID contact, boolean missed, Instant at) {
        book.lockByPhone(iface, at)
                .filter(row -> row.call() == PresenceState.RINGING && contact.equals(row.callContact()))
                .ifPresent(row -> {
                    var quiet = row.in(null, null, null);
                    if (missed && settings.breakAfterNoAnswer() && row.wanted().equals(Wanted.AVAILABLE)) {
                        book.save(quiet.wanting(Wanted.breakFor(NO_ANSWER), at), at);
                        messages.tell(row.staff(), iface, false);
                    } else {
                        book.save(quiet, at);
                    }
                });
    }

    @Transactional
    public void talking(String iface, UUID contact, Instant at) {
        book.lockByPhone(iface, at)
                .filter(row -> !isPast(row, at))
                .filter(row -> row.call() != PresenceState.TALKING || !contact.equals(row.callContact()))
                .ifPresent(row -> book.save(row.in(PresenceState.TALKING, contact, at), at));
    }

    @Transactional
    public void talkEnded(String iface, Instant at) {
        book.lockByPhone(iface, at)
                .filter(row -> row.call() == PresenceState.TALKING && !isPast(row, at))
                .ifPresent(row -> book.save(row.in(null, null, null), at));
    }

    @Transactional
    public void afterCallStarted(StaffId staff, UUID contact, @Nullable Instant dueAt) {
        var now = clock.instant();
        locked(staff, now).ifPresent(row -> {
            var already = afterCalls.any(staff);
            afterCalls.start(staff, contact, now, dueAt);
            tellPause(book.save(row, now), already);
        });
    }

    @Transactional
    public void afterCallEnded(StaffId staff, UUID contact) {
        var now = clock.instant();
        book.lock(staff).ifPresent(row -> {
            var before = afterCalls.any(staff);
            afterCalls.end(staff, contact);
            tellPause(book.save(row, now), before == afterCalls.any(staff));
        });
    }

    @Transactional
    public void merged(UUID contact, UUID into) {
        presences.merge(contact, into);
        afterCalls.merge(contact, into);
    }

    /** A call heard of only later, from the records of a gap: the phone has another one by now. */
    private static boolean isPast(PresenceRow row, Instant at) {
        return row.callSince() != null && at.isBefore(row.callSince());
    }

    private Optional<PresenceRow> locked(StaffId staff, Instant now) {
        return book.lock(staff).or(() -> people.find(staff).map(person -> book.lock(person, now)));
    }

    private void tellPause(PresenceRow row, boolean nothingNew) {
        if (!nothingNew && row.iface() != null && row.wanted().state() != PresenceState.OFFLINE) {
            messages.tell(row.staff(), row.iface(), false);
        }
    }
}
