package io.ringloop.contacts.demo;

import io.ringloop.telephony.CallPlan;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Who calls next in the demonstration, and how long they have patience. */
final class DemoCaller {

    private static final List<String> NUMBERS = List.of(
            "13800001001",
            "13800001002",
            "13800001003",
            "13800001004",
            "13800001005",
            "13800001006",
            "13800001007",
            "13800001008",
            "057177771009",
            "13911112222");

    /** The main line most often, rescue seldom. */
    private static final List<String> LINES =
            List.of("4000", "4000", "4000", "4001", "4002", "4002", "4003", "4003", "4004");

    /** What callers press who are asked for a rating; most are content, some say nothing. */
    private static final List<String> RATINGS = List.of("555", "555", "554", "545", "443", "211", "5", "");

    private static final double GIVES_UP = 0.1;

    private final RandomGenerator random;

    DemoCaller(RandomGenerator random) {
        this.random = random;
    }

    /** A call out of the blue. */
    CallPlan next() {
        var plan = CallPlan.call(any(NUMBERS), any(LINES));
        return random.nextDouble() < GIVES_UP ? plan.waiting(seconds(8, 20)) : usual(plan);
    }

    /** A call that was asked for; what is not given is chosen. */
    CallPlan next(String from, String to) {
        return usual(CallPlan.call(from.isBlank() ? any(NUMBERS) : from, to.isBlank() ? any(LINES) : to));
    }

    /** Until the next one calls. */
    Duration pause() {
        return seconds(15, 40);
    }

    private CallPlan usual(CallPlan plan) {
        return plan.waiting(seconds(120, 240)).talking(seconds(60, 180)).rating(any(RATINGS));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
