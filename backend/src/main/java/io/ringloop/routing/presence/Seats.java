package io.ringloop.routing.presence;

import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What queue membership means for presence, and the other way round. */
public final class Seats {

    /** The pause reason of after-call work. */
    public static final String AFTER_CALL = "acw";

    /** The pause reason of those who call a customer; one of the reasons of a break. */
    public static final String CALLBACK = "callback";

    private Seats() {}

    /** A presence without its time. */
    public record Shown(PresenceState state, @Nullable String reason) {}

    /**
     * The seats somebody should have.
     *
     * @param keptFor why no calls come, whatever is wanted; null when they may
     * @param penalties queue to penalty, from the person's skills
     * @param offered the seats the PBXs have
     */
    public static Map<Seat, SeatState> desired(
            Wanted wanted, @Nullable String keptFor, Map<String, Integer> penalties, Collection<Seat> offered) {
        var seats = new HashMap<Seat, SeatState>();
        if (wanted.state() != PresenceState.OFFLINE) {
            var pausedFor = keptFor == null ? wanted.reason() : keptFor;
            for (var seat : offered) {
                var penalty = penalties.get(seat.queue());
                if (penalty != null) {
                    seats.put(seat, new SeatState(penalty, pausedFor));
                }
            }
        }
        return seats;
    }

    /**
     * Whether the PBX does what is wanted.
     *
     * @param observed the seats taken, of all queues
     * @param ours queues that are ours to steer; what happens in others is nobody's business here
     */
    public static boolean settled(
            Wanted wanted, Map<Seat, SeatState> desired, Map<Seat, SeatState> observed, Set<String> ours) {
        if (wanted.state() != PresenceState.OFFLINE && desired.isEmpty()) {
            return false;
        }
        var wellSeated = desired.entrySet().stream().allMatch(seat -> {
            var taken = observed.get(seat.getKey());
            return taken != null && taken.takesCallsLike(seat.getValue());
        });
        return wellSeated
                && observed.keySet().stream()
                        .allMatch(seat -> desired.containsKey(seat) || !ours.contains(seat.queue()));
    }

    /** What people see: the call, else after-call work, else what the PBX does with the phone. */
    public static Shown shown(@Nullable PresenceState call, boolean afterCall, Collection<SeatState> observed) {
        if (call != null) {
            return new Shown(call, null);
        }
        if (afterCall) {
            return new Shown(PresenceState.AFTER_CALL, null);
        }
        if (observed.isEmpty()) {
            return new Shown(PresenceState.OFFLINE, null);
        }
        if (observed.stream().anyMatch(seat -> !seat.paused())) {
            return new Shown(PresenceState.AVAILABLE, null);
        }
        var reason = observed.stream()
                .map(SeatState::pausedFor)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .sorted()
                .findFirst()
                .orElse(null);
        // Wrap-up is done, and the PBX has not yet heard of it.
        return AFTER_CALL.equals(reason)
                ? new Shown(PresenceState.AFTER_CALL, null)
                : new Shown(PresenceState.BREAK, reason);
    }
}
