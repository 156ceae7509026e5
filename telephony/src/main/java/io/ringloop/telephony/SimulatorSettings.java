package io.ringloop.telephony;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link SimulatedPbx} is set up.
 *
 * @param name its system name, prefix of every uniqueid
 * @param port where AMI listens, 0 for any free port
 * @param guard after this a silent FastAGI server is left waiting and the default branch is taken
 * @param announcement how long callers hear a notice before the line is closed
 * @param offer how long a caller who is offered a callback, or is asked for a rating or whether to be recorded, has to press the key
 * @param recordings the folder into which recordings are written; null writes none
 * @param cel the file into which its channel event log is written; null writes none
 */
public record SimulatorSettings(
        String name,
        int port,
        Duration guard,
        Duration announcement,
        Duration offer,
        List<SimulatedQueue> queues,
        @Nullable Path recordings,
        @Nullable Path cel) {

    public SimulatorSettings {
        queues = List.copyOf(queues);
    }

    /** With the queues of the sample configuration. */
    public static SimulatorSettings standard(String name) {
        return new SimulatorSettings(
                name,
                0,
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ofSeconds(6),
                SimulatedQueue.sample(),
                null,
                null);
    }

    /** With a folder into which recordings are written. */
    public SimulatorSettings recordingInto(Path folder) {
        return new SimulatorSettings(name, port, guard, announcement, offer, queues, folder, cel);
    }

    /** With a file into which its channel event log is written, as Asterisk writes it. */
    public SimulatorSettings loggingInto(Path file) {
        return new SimulatorSettings(name, port, guard, announcement, offer, queues, recordings, file);
    }
}
