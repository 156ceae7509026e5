package io.ringloop.telephony;

import java.time.Duration;
import java.util.List;

/**
 * Settings of a queue in a {@link SimulatedPbx}.
 *
 * @param ring how long one member's phone rings
 * @param retry pause before the next member is tried
 * @param longestWait after this the caller leaves with TIMEOUT
 * @param length callers beyond this are turned away with FULL
 * @param wrapUp whoever has just given up a call is not called again before this time is over, in none of the queues
 * @param emptyAllowed whether callers may join and stay while no member has a reachable phone
 */
public record SimulatedQueue(
        String name,
        Strategy strategy,
        Duration ring,
        Duration retry,
        Duration longestWait,
        int length,
        Duration wrapUp,
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
                Duration.ofSeconds(5),
                false);
    }

    /** The queues of the sample configuration. */
    public static List<SimulatedQueue> sample() {
        return List.of(
                named("main").strategy(Strategy.LEASTRECENT),
                named("complaint"),
                named("aftersale"),
                named("sales"),
                named("rescue").strategy(Strategy.RINGALL),
                named("duty").strategy(Strategy.RINGALL),
                named("main-vip"),
                named("main-en").strategy(Strategy.LEASTRECENT),
                named("complaint-senior").strategy(Strategy.LEASTRECENT));
    }

    public SimulatedQueue strategy(Strategy changed) {
        return new SimulatedQueue(name, changed, ring, retry, longestWait, length, wrapUp, emptyAllowed);
    }

    public SimulatedQueue ringing(Duration changedRing, Duration changedRetry) {
        return new SimulatedQueue(name, strategy, changedRing, changedRetry, longestWait, length, wrapUp, emptyAllowed);
    }

    public SimulatedQueue longestWait(Duration changed) {
        return new SimulatedQueue(name, strategy, ring, retry, changed, length, wrapUp, emptyAllowed);
    }

    public SimulatedQueue wrappingUp(Duration changed) {
        return new SimulatedQueue(name, strategy, ring, retry, longestWait, length, changed, emptyAllowed);
    }

    public SimulatedQueue length(int changed) {
        return new SimulatedQueue(name, strategy, ring, retry, longestWait, changed, wrapUp, emptyAllowed);
    }

    public SimulatedQueue emptyAllowed(boolean changed) {
        return new SimulatedQueue(name, strategy, ring, retry, longestWait, length, wrapUp, changed);
    }
}
