package io.ringloop.contacts.demo;

import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedPbx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Calls that come by themselves as long as somebody is there to take them, at a calm pace. */
@Component
@WithSimulatedPbx
public class DemoTraffic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoTraffic.class);
    private static final Duration FIRST = Duration.ofSeconds(4);

    private final SimulatedPbx pbx;
    private final People people;
    private final Presences presences;
    private final Clock clock;
    private final boolean wanted;
    private final @Nullable Duration autoAnswer;
    private final DemoCaller caller = new DemoCaller(new Random());
    private @Nullable ScheduledExecutorService timer;
    private @Nullable Instant next;

    DemoTraffic(
            SimulatedPbx pbx,
            People people,
            Presences presences,
            Clock clock,
            @Value("${ringloop.demo-calls.enabled:true}") boolean wanted,
            @Value("${ringloop.demo-calls.auto-answer:}") @Nullable Duration autoAnswer) {
        this.pbx = pbx;
        this.people = people;
        this.presences = presences;
        this.clock = clock;
        this.wanted = wanted;
        this.autoAnswer = autoAnswer;
    }

    /**
     * A call that was asked for.
     *
     * @param patience after which the caller gives up waiting; null: minutes
     */
    public SimulatedCall call(String from, String to, @Nullable Duration patience) {
        var plan = caller.next(from, to);
        return pbx.placeCall(patience == null ? plan : plan.waiting(patience));
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "demo-traffic");
            thread.setDaemon(true);
            return thread;
        });
        timer = started;
        started.scheduleWithFixedDelay(this::look, 2, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void look() {
        try {
            var there = people.withRole(Role.AGENT).stream()
                    .filter(staff -> staff.phone() != null)
                    .toList();
            there.forEach(this::setUp);
            var free = presences.of(there).values().stream()
                    .filter(presence -> presence.state() == PresenceState.AVAILABLE)
                    .count();
            var waiting = pbx.calls().stream()
                    .filter(call -> call.state() == SimulatedCall.State.WAITING)
                    .count();
            place(free, waiting, clock.instant());
        } catch (RuntimeException later) {
            log.debug("No calls for now: {}", later.toString());
        }
    }

    private void place(long free, long waiting, Instant now) {
        if (!wanted || free == 0) {
            next = null;
        } else if (next == null) {
            next = now.plus(FIRST);
        } else if (waiting == 0 && !now.isBefore(next)) {
            CallPlan plan = caller.next();
            log.debug("{} calls {}", plan.from(), plan.to());
            pbx.placeCall(plan);
            next = now.plus(caller.pause());
        }
    }

    private void setUp(Staff staff) {
        if (staff.phone() != null) {
            pbx.phone(staff.phone()).autoAnswer(autoAnswer);
        }
    }
}
