package io.ringloop.routing;

import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.presence.CallStates;
import io.ringloop.routing.presence.DialPauses;
import io.ringloop.routing.presence.PresenceViews;
import io.ringloop.routing.presence.Wishes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is there for calls. People say what they want, the PBXs confirm it, and contacts tells what happens on the
 * phones; every method joins the caller's transaction.
 */
@Component
public class Presences {

    private final PresenceViews views;
    private final Wishes wishes;
    private final CallStates calls;
    private final DialPauses dials;

    Presences(PresenceViews views, Wishes wishes, CallStates calls, DialPauses dials) {
        this.views = views;
        this.wishes = wishes;
        this.calls = calls;
        this.dials = dials;
    }

    public Presence of(Staff staff) {
        return views.of(staff);
    }

    /** The presence of each of them. */
    public Map<StaffId, Presence> of(List<Staff> staff) {
        return views.of(staff);
    }

    /**
     * Asks for a presence. It is told to the PBXs after the commit, and confirmed by them.
     *
     * @throws io.ringloop.shared.ProblemException {@code phone-missing}, {@code queue-missing}, or {@code request-invalid}
     *     for a reason that cannot be chosen
     */
    public Presence want(Staff staff, Wanted wanted) {
        return wishes.want(staff, wanted);
    }

    /** A phone rings for a contact. */
    public void rang(String iface, UUID contact, Instant at) {
        calls.rang(iface, contact, at);
    }

    /**
     * A phone no longer rings for a contact, unanswered.
     *
     * @param missed the person let it ring: where so configured they are put on a break
     */
    public void stoppedRinging(String iface, UUID contact, boolean missed, Instant at) {
        calls.stoppedRinging(iface, contact, missed, at);
    }

    public void talking(String iface, UUID contact, Instant at) {
        calls.talking(iface, contact, at);
    }

    /** The talk is over; after-call work starts only with {@link #afterCallStarted}. */
    public void talkEnded(String iface, Instant at) {
        calls.talkEnded(iface, at);
    }

    /**
     * Somebody has to wrap up a contact: no further calls until they have.
     *
     * @param dueAt when it should be done
     */
    public void afterCallStarted(StaffId staff, UUID contact, @Nullable Instant dueAt) {
        calls.afterCallStarted(staff, contact, dueAt);
    }

    /** A contact is wrapped up or parked; with the last one, what was wanted before holds again. */
    public void afterCallEnded(StaffId staff, UUID contact) {
        calls.afterCallEnded(staff, contact);
    }

    /** Somebody calls a customer: no calls of queues until {@link #dialEnded}. Said again, nothing happens. */
    public void dialStarted(StaffId staff, UUID dial) {
        dials.start(staff, dial);
    }

    /** The call failed, or what came of it is recorded; with the last one, what was wanted before holds again. */
    public void dialEnded(StaffId staff, UUID dial) {
        dials.end(staff, dial);
    }

    /** What was one contact goes on as another. */
    public void merged(UUID contact, UUID into) {
        calls.merged(contact, into);
    }
}
