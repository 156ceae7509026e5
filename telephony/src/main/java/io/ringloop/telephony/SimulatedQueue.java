package io.ringloop.telephony;

import java.time.Duration;

/**
 * Settings of a queue in a {@link SimulatedPbx}.
 *
 * @param ring how long one member's phone rings
 * @param retry pause before the next member is tried
 * @param longestWait after this the caller leaves with TIMEOUT
 * @param length callers beyond this are turned away with FULL
 * @param emptyAllowed whether callers may join and stay while no member has a reachable phone
 */
public record SimulatedQueue(
        String name,
        Strategy strategy,
        Duration ring,
        Duration retry,
        Duration longestWait,
        int length,
        boolean emptyAllowed) {

    /** Who rings. */
    public enum Strategy {
        /** Everyone who is free. */
        RINGALL,
        /** One after the other, going on where it stopped. */
        RRMEMORY,
        /** Who has been without a call for longest. */
        LEASTRECENT,
        /** Always from the first on. */
        LINEAR
    }

    /** As in the sample configuration. */
    public static SimulatedQueue named(String name) {
        return new SimulatedQueue(
                name,
                Strategy.RRMEMORY,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(900),
                50,
                false);
    }

    public SimulatedQueue strategy(Strategy changed) {
        return new SimulatedQueue(name, changed, ring, retry, longestWait, length, emptyAllowed);
    }

    public SimulatedQueue ringing(Duration changedRing, Duration changedRetry) {
        return new SimulatedQueue(name, strategy, changedRing, changedRetry, longestWait, length, emptyAllowed);
    }

    public SimulatedQueue longestWait(Duration changed) {
        return new SimulatedQueue(name, strategy, ring, retry, changed, length, emptyAllowed);
    }

    public SimulatedQueue length(int changed) {
        return new SimulatedQueue(name, strategy, ring, retry, longestWait, changed, emptyAllowed);
    }

    public SimulatedQueue emptyAllowed(boolean changed) {
        return new SimulatedQueue(name, strategy, ring, retry, longestWait, length, changed);
    }
}
