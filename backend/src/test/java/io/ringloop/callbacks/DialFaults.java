package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RunningApplication;
import io.ringloop.callbacks.DialCrowd.Agent;
import io.ringloop.callbacks.DialCrowd.Dial;
import io.ringloop.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Kills the application again and again while many agents dial, each dial at a moment of its own between the taking of the callback and the end of the call, and
 * lets the PBX count how often each customer was dialled. No part of the test run:
 *
 * <pre>{@code mvn -pl backend -am test -Dtest=DialFaults#simulated -Dringloop.restarts=10 -Dringloop.dials=25 -Dringloop.seed=1}</pre>
 */
class DialFaults {

    /** From the first taking to the kill: a dial and its talk take about three and a half seconds. */
    private static final int WINDOW_MILLIS = 5_000;

    private static final Duration SOON = Duration.ofSeconds(12);

    /** Longer than the process waits for news. */
    private static final Duration LATEST = Duration.ofSeconds(150);

    private static final int DIALS = Integer.getInteger("ringloop.dials", 20);

    private final Map<String, Integer> atTheKill = new TreeMap<>();
    private final Map<String, Integer> results = new TreeMap<>();
    private final List<Dial> all = new ArrayList<>();

    @Test
    void simulated() throws Exception {
        var folder = Path.of("target", "dial-faults-" + Ids.next());
        // some agents sit out until the process has given up waiting for news
        try (var plant = DialPlant.simulated(DIALS + DIALS / 4, folder)) {
            killAgainAndAgain(plant, folder, Integer.getInteger("ringloop.restarts", 3));
        }
    }

    @Test
    void real() throws Exception {
        try (var plant = DialPlant.asterisk(DIALS)) {
            killAgainAndAgain(
                    plant, Path.of("target", "dial-faults-" + Ids.next()), Integer.getInteger("ringloop.restarts", 3));
        }
    }

    /** All agents at once, nobody killed: as many talks as agents, each customer dialled once. */
    @Test
    void realAtOnce() throws Exception {
        try (var plant = DialPlant.asterisk(DIALS);
                var application = application(plant, Path.of("target", "dial-faults-" + Ids.next()))) {
            var crowd = new DialCrowd(application, plant.phones());
            for (var round = 1; round <= 3; round++) {
                var dials = crowd.order(crowd.agents(), round);
                var begun = System.nanoTime();
                take(crowd, dials, new Random(round), 1);
                Awaitility.await().atMost(SOON).until(() -> talking(crowd, dials) == dials.size());
                var all = (System.nanoTime() - begun) / 1e9;
                var seconds = seconds(crowd, dials);
                System.out.printf(
                        "%d talks at once after %.1f s; from taking to talking: median %.2f s, longest %.2f s%n",
                        dials.size(), all, seconds.get(seconds.size() / 2), seconds.get(seconds.size() - 1));
                plant.hangUp();
                crowd.callOff(dials);
                for (var dial : dials) {
                    assertThat(plant.dials(dial.number())).as(dial.number()).isEqualTo(1);
                }
            }
        }
    }

    private void killAgainAndAgain(DialPlant plant, Path folder, int restarts) throws Exception {
        var moments = new Random(Long.getLong("ringloop.seed", 20261122));
        try (var application = application(plant, folder)) {
            var crowd = new DialCrowd(application, plant.phones());
            var waiting = new ArrayList<Dial>();
            for (var restart = 1; restart <= restarts; restart++) {
                var dials = crowd.order(free(crowd, waiting), restart);
                all.addAll(dials);
                take(crowd, dials, moments, WINDOW_MILLIS);
                application.kill();
                crowd.known().forEach((callback, known) -> {
                    if (dials.stream().anyMatch(dial -> dial.callback().equals(callback))) {
                        atTheKill.merge(known.state(), 1, Integer::sum);
                    }
                });
                application.start();
                waiting.addAll(dials);
                settle(crowd, plant, waiting, SOON);
                System.out.println(restart + " restarts, " + all.size() + " dials, at the kill " + atTheKill
                        + ", still without news " + waiting.size());
            }
            settle(crowd, plant, waiting, LATEST);
            assertThat(waiting).as("dials nobody knows the end of").isEmpty();
            judge(crowd, plant, restarts);
        }
    }

    private static RunningApplication application(DialPlant plant, Path folder) throws Exception {
        return new RunningApplication(folder, plant.settings(), "--ringloop.pbx.cel=" + plant.cel()).start();
    }

    /** Those who have no dial that is still waited for, as many as wanted. */
    private static List<Agent> free(DialCrowd crowd, List<Dial> waiting) {
        var busy = new HashSet<>(waiting.stream().map(Dial::agent).toList());
        return crowd.agents().stream()
                .filter(agent -> !busy.contains(agent))
                .limit(DIALS)
                .toList();
    }

    /** Each is taken at its own moment within the window, which has passed when this returns. */
    private static void take(DialCrowd crowd, List<Dial> dials, Random moments, int windowMillis) throws Exception {
        var tasks = crowd.openTasks();
        var takers = Executors.newScheduledThreadPool(dials.size());
        for (var dial : dials) {
            takers.schedule(
                    () -> DialCrowd.take(dial, tasks.get(dial.callback())),
                    moments.nextInt(windowMillis),
                    TimeUnit.MILLISECONDS);
        }
        takers.shutdown();
        takers.awaitTermination(windowMillis, TimeUnit.MILLISECONDS);
    }

    /** Waits until of each dial the end is known, or that they talk, or that it was never begun; the others stay in the list. */
    private void settle(DialCrowd crowd, DialPlant plant, List<Dial> waiting, Duration patience) throws Exception {
        try {
            Awaitility.await()
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> settled(crowd, waiting).size() == waiting.size());
        } catch (ConditionTimeoutException later) {
            System.out.println("some dials are still without news");
        }
        plant.hangUp();
        var settled = settled(crowd, waiting);
        var known = crowd.known();
        settled.forEach(dial -> {
            var each = known.get(dial.callback());
            results.merge(each.state().equals("over") ? each.result() : each.state(), 1, Integer::sum);
        });
        crowd.callOff(settled);
        waiting.removeAll(settled);
    }

    private static List<Dial> settled(DialCrowd crowd, List<Dial> dials) throws Exception {
        var known = crowd.known();
        return dials.stream()
                .filter(dial -> known.get(dial.callback()).settled()
                        || known.get(dial.callback()).attempts() == 0)
                .toList();
    }

    private static long talking(DialCrowd crowd, List<Dial> dials) throws Exception {
        var known = crowd.known();
        return dials.stream()
                .filter(dial -> known.get(dial.callback()).state().equals("talking"))
                .count();
    }

    private static List<Double> seconds(DialCrowd crowd, List<Dial> dials) throws Exception {
        var known = crowd.known();
        return dials.stream()
                .map(dial -> known.get(dial.callback()).seconds())
                .sorted()
                .toList();
    }

    private void judge(DialCrowd crowd, DialPlant plant, int restarts) throws Exception {
        var known = crowd.known();
        var dialled = 0;
        for (var dial : all) {
            var dials = plant.dials(dial.number());
            dialled += dials;
            assertThat(dials).as("dials of %s", dial).isLessThanOrEqualTo(1);
            assertThat(known.get(dial.callback()).attempts())
                    .as("attempts of %s", dial)
                    .isLessThanOrEqualTo(1);
        }
        System.out.println(restarts + " restarts with " + all.size() + " dials in flight, " + dialled
                + " customers dialled, nobody twice; at the kill " + atTheKill + "; learnt " + results);
    }
}
