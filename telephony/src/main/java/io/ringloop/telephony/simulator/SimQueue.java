package io.ringloop.telephony.simulator;

import io.ringloop.telephony.SimulatedQueue;
import io.ringloop.telephony.SimulatedQueue.Strategy;
import io.ringloop.telephony.simulator.SimMembers.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A queue: callers in order, members, who rings next. */
final class SimQueue {

    /** A place in the queue. */
    static final class Place {
        final Waiter waiter;
        final int priority;
        final int original;
        final Instant since = Instant.now();
        final List<Ring> rings = new ArrayList<>();

        @Nullable
        Future<?> timeout;

        @Nullable
        Instant notBefore;

        Place(Waiter waiter, int priority, int original) {
            this.waiter = waiter;
            this.priority = priority;
            this.original = original;
        }

        long seconds() {
            return Duration.between(since, Instant.now()).toSeconds();
        }
    }

    private final Exchange exchange;
    private final SimMembers members;
    private final List<Place> places = new ArrayList<>();
    private SimulatedQueue settings;
    private long turns;

    SimQueue(Exchange exchange, SimulatedQueue settings) {
        this.exchange = exchange;
        this.settings = settings;
        this.members = new SimMembers(exchange, this);
    }

    SimulatedQueue settings() {
        return settings;
    }

    void settings(SimulatedQueue changed) {
        settings = changed;
    }

    List<Place> places() {
        return places;
    }

    SimMembers members() {
        return members;
    }

    // ---- callers ---------------------------------------------------------------------------------------------------

    /** False with the status told to the waiter when it may not join. */
    boolean join(Waiter waiter, int priority) {
        return join(waiter, priority, settings.longestWait());
    }

    /** The same, leaving with TIMEOUT after this time. */
    boolean join(Waiter waiter, int priority, Duration atMost) {
        if (places.size() >= settings.length()) {
            waiter.left("FULL");
            return false;
        }
        if (!settings.emptyAllowed() && nobodyReachable()) {
            waiter.left("JOINEMPTY");
            return false;
        }
        int index = 0;
        while (index < places.size() && places.get(index).priority >= priority) {
            index++;
        }
        Place place = new Place(waiter, priority, index + 1);
        places.add(index, place);
        waiter.channel().application = "Queue";
        exchange.wire.emit(waiter.channel()
                .writeTo(Message.event("QueueCallerJoin", "agent"), "")
                .put("Queue", settings.name())
                .put("Position", index + 1)
                .put("Count", places.size()));
        place.timeout = exchange.loop.later(atMost, () -> leave(place, "TIMEOUT"));
        serve();
        return true;
    }

    @Nullable
    Place place(Waiter waiter) {
        return places.stream()
                .filter(place -> place.waiter == waiter)
                .findFirst()
                .orElse(null);
    }

    /** The caller hung up: abandon and leave; the phones that rang for it stop. */
    void abandon(Waiter waiter) {
        Place place = place(waiter);
        if (place != null) {
            tellAbandon(place);
            tellLeave(place);
            remove(place);
        }
    }

    /** Left by a key or a redirection: only a leave. */
    void walkAway(Waiter waiter) {
        Place place = place(waiter);
        if (place != null) {
            tellLeave(place);
            remove(place);
        }
    }

    private void leave(Place place, String status) {
        if (places.contains(place)) {
            tellAbandon(place);
            tellLeave(place);
            remove(place);
            place.waiter.left(status);
        }
    }

    /** Someone answered. Returns how long the caller waited. */
    long answered(Waiter waiter, Ring by) {
        Place place = place(waiter);
        if (place == null) {
            return 0;
        }
        place.rings.remove(by);
        tellLeave(place);
        remove(place);
        return place.seconds();
    }

    private void remove(Place place) {
        Loop.cancel(place.timeout);
        places.remove(place);
        List.copyOf(place.rings).forEach(Ring::cancel);
        place.rings.clear();
    }

    void checkEmpty() {
        if (!settings.emptyAllowed() && nobodyReachable()) {
            List.copyOf(places).forEach(place -> leave(place, "LEAVEEMPTY"));
        }
    }

    private boolean nobodyReachable() {
        return members.all().stream().noneMatch(member -> member.phone.reachable());
    }

    private void tellLeave(Place place) {
        exchange.wire.emit(place.waiter
                .channel()
                .writeTo(Message.event("QueueCallerLeave", "agent"), "")
                .put("Queue", settings.name())
                .put("Position", places.indexOf(place) + 1)
                .put("Count", places.size() - 1));
    }

    private void tellAbandon(Place place) {
        exchange.wire.emit(place.waiter
                .channel()
                .writeTo(Message.event("QueueCallerAbandon", "agent"), "")
                .put("Queue", settings.name())
                .put("Position", places.indexOf(place) + 1)
                .put("OriginalPosition", place.original)
                .put("HoldTime", place.seconds()));
    }

    // ---- who rings -------------------------------------------------------------------------------------------------

    /** Lets phones ring for everyone who waits without one, first come first served. */
    void serve() {
        for (Place place : List.copyOf(places)) {
            if (places.contains(place) && place.rings.isEmpty() && due(place)) {
                ring(place);
            }
        }
    }

    private boolean due(Place place) {
        return place.notBefore == null || !Instant.now().isBefore(place.notBefore);
    }

    private void ring(Place place) {
        List<Member> free = members.all().stream()
                .filter(member -> !member.paused && member.phone.free() && member.phone.rested(settings.wrapUp()))
                .sorted(order())
                .toList();
        if (free.isEmpty()) {
            return;
        }
        if (settings.strategy() == Strategy.RINGALL) {
            int best = free.get(0).penalty;
            free.stream().filter(member -> member.penalty == best).forEach(member -> ring(place, member));
        } else {
            ring(place, free.get(0));
        }
    }

    private Comparator<Member> order() {
        Comparator<Member> byPenalty = Comparator.comparingInt(member -> member.penalty);
        return switch (settings.strategy()) {
            case RRMEMORY -> byPenalty.thenComparingLong(member -> member.turn);
            case LEASTRECENT -> byPenalty.thenComparing(member -> member.phone.lastServed());
            case RINGALL, LINEAR -> byPenalty;
        };
    }

    private void ring(Place place, Member member) {
        member.turn = ++turns;
        Ring ring = new Ring(exchange, place.waiter, member.phone, this);
        place.rings.add(ring);
        ring.begin(settings.ring(), () -> {
            place.rings.remove(ring);
            if (place.rings.isEmpty()) {
                place.notBefore = Instant.now().plus(settings.retry());
                exchange.loop.later(settings.retry(), this::serve);
            }
        });
    }

    void vanish() {
        places.forEach(place -> Loop.cancel(place.timeout));
        places.clear();
    }
}
