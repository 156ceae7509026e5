package io.ringloop.telephony;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a {@link SimulatedPbx} is set up.
 *
 * @param name its system name, prefix of every uniqueid
 * @param port where AMI listens, 0 for any free port
 * @param guard after this a silent FastAGI server is left waiting and the default branch is taken
 * @param announcement how long callers hear a notice before the line is closed
 */
public record SimulatorSettings(
        String name, int port, Duration guard, Duration announcement, List<SimulatedQueue> queues) {

    public SimulatorSettings {
        queues = List.copyOf(queues);
    }

    /** The six queues of the sample configuration. */
    public static SimulatorSettings standard(String name) {
        return new SimulatorSettings(
                name,
                0,
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Stream.of("main", "complaint", "aftersale", "sales", "rescue", "duty")
                        .map(SimulatedQueue::named)
                        .toList());
    }
}
