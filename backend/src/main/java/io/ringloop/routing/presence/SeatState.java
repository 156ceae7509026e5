package io.ringloop.routing.presence;

import org.jspecify.annotations.Nullable;

/**
 * How a member sits in a queue.
 *
 * @param penalty 0 is called first
 * @param pausedFor why no calls come; null when they do. Empty when the PBX lost the reason
 */
public record SeatState(int penalty, @Nullable String pausedFor) {

    boolean paused() {
        return pausedFor != null;
    }

    /** Paused alike; the PBX may have forgotten why, and the order of ringing does not count. */
    boolean takesCallsLike(SeatState wanted) {
        if (pausedFor == null || wanted.pausedFor == null) {
            return pausedFor == null && wanted.pausedFor == null;
        }
        return pausedFor.isEmpty() || pausedFor.equals(wanted.pausedFor);
    }
}
