package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.AsteriskSettings.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract, kept by a real Asterisk 22 on loopback, called by SIPp. Skipped, loudly, where none can be set up. */
class AsteriskPbxContractIT extends PbxContract {

    @Override
    TestBed bed() throws Exception {
        String obstacle = obstacle();
        if (obstacle != null) {
            System.err.println(
                    "\n*** SKIPPED: the contract tests against a real Asterisk, because " + obstacle + " ***\n");
        }
        assumeTrue(obstacle == null, () -> "no real Asterisk: " + obstacle);
        return new AsteriskBed();
    }

    /** Nothing is heard for the whole call; Asterisk's own files tell it afterwards, as the link would have. */
    @Test
    void callOfAGapIsInTheRecords() {
        join("main", "PJSIP/1001");
        PbxRecords records = ((AsteriskBed) bed).records();
        Instant before = Instant.now().minusSeconds(1);
        String number = number();
        wiretap.freeze();
        bed.call(number, "4000", Duration.ofSeconds(2));
        List<PbxEvent> story = await().atMost(Recorder.PATIENCE)
                .until(
                        () -> storyFrom(records, before, number),
                        told -> told.stream().anyMatch(ChannelEnded.class::isInstance));
        wiretap.thaw();
        recorder.up(2);
        // actions have a connection of their own, which comes back by itself
        await().atMost(Recorder.PATIENCE)
                .until(() ->
                        pbx.actions().removeMember("main", "PJSIP/1016").join().outcome() == Outcome.REFUSED);

        assertThat(recorder.all(ChannelStarted.class)).isEmpty();
        assertThat(story)
                .extracting(event -> event.getClass().getSimpleName())
                .containsSubsequence(
                        "CallRouted",
                        "CallerJoinedQueue",
                        "AgentConnected",
                        "ChannelsBridged",
                        "ChannelUnbridged",
                        "ChannelEnded");
        assertThat(story)
                .filteredOn(AgentConnected.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    AgentConnected connected = (AgentConnected) event;
                    assertThat(connected.queue()).isEqualTo("main");
                    assertThat(connected.iface()).isEqualTo("PJSIP/1001");
                    assertThat(connected.memberName()).isEqualTo("Li Na");
                });
    }

    private static List<PbxEvent> storyFrom(PbxRecords records, Instant since, String number) throws IOException {
        return records.since(since).stream()
                .map(RecordedEvent::event)
                .filter(event ->
                        event.channel() != null && number.equals(event.channel().callerNumber()))
                .toList();
    }

    private static String obstacle() throws IOException {
        String skip = System.getenv("RINGLOOP_SKIP_PBX");
        if (skip != null && !skip.isBlank()) {
            return "RINGLOOP_SKIP_PBX is set";
        }
        Path release = Path.of("/etc/os-release");
        if (!Files.isReadable(release) || !Files.readString(release).matches("(?s).*\\bID=\"?debian.*")) {
            return "this is no Debian";
        }
        return "root".equals(System.getProperty("user.name")) ? null : "we are not root";
    }

    static final class AsteriskBed implements TestBed {

        private static final AtomicInteger NEXT_PORT = new AtomicInteger(24_000);

        private final Path script = Path.of("asterisk", "pbx.sh").toAbsolutePath();
        private final Path var;
        private final Map<String, String> environment;
        private final int agiPort = free();
        private final int answering = free();
        private final int ignoring = free();
        private final int customers = free();
        private final List<Process> callers = new ArrayList<>();
        private final Properties settings = new Properties();

        AsteriskBed() throws Exception {
            String given = System.getenv("RINGLOOP_VAR");
            var = given == null || given.isBlank()
                    ? Path.of("..", "var").toAbsolutePath().normalize()
                    : Path.of(given);
            environment = Map.ofEntries(
                    Map.entry("RINGLOOP_VAR", var.toString()),
                    Map.entry("RINGLOOP_PBX_INSTANCE", "test"),
                    Map.entry("RINGLOOP_PBX_AMI_PORT", Integer.toString(free())),
                    Map.entry("RINGLOOP_PBX_SIP_PORT", Integer.toString(free())),
                    Map.entry("RINGLOOP_AGI", "127.0.0.1:" + agiPort),
                    Map.entry("RINGLOOP_PBX_RING_SECONDS", "2"),
                    Map.entry("RINGLOOP_PBX_QUEUE_TIMEOUT", "5"),
                    Map.entry("RINGLOOP_PBX_QUEUE_LENGTH", "2"),
                    Map.entry("RINGLOOP_PBX_WRAP_UP_SECONDS", "1"),
                    Map.entry("RINGLOOP_PBX_OFFER_SECONDS", "2"),
                    Map.entry("RINGLOOP_PBX_RATING_SECONDS", "4"),
                    Map.entry("RINGLOOP_PBX_CONSENT_SECONDS", "2"),
                    Map.entry("RINGLOOP_PBX_DIAL_SECONDS", "2"),
                    Map.entry("RINGLOOP_PBX_TRUNK", "127.0.0.1:" + customers),
                    Map.entry("RINGLOOP_PBX_RTP_FROM", "16000"),
                    Map.entry("RINGLOOP_PBX_RTP_TO", "16999"));
            // a run that was cut off may have left one behind
            run(60, "down");
            Files.deleteIfExists(var.resolve("pbx/root/ringloop/test/lib/astdb.sqlite3")); // and members
            run(1_200, "up");
            load();
            phones();
        }

        private void load() throws IOException {
            try (var in = Files.newBufferedReader(var.resolve("pbx/test.env"))) {
                settings.load(in);
            }
        }

        private void phones() {
            run(60, "phones", "--agents", "1001,1002,1003", "--answer-after", "300", "--port", "" + answering);
            run(60, "phones", "--agents", "1004", "--no-answer", "--port", "" + ignoring);
            run(60, "customers", "--answer-after", "300", "--port", "" + customers);
        }

        @Override
        public AsteriskSettings settings(AsteriskSettings.Timing timing) {
            return new AsteriskSettings(
                    settings.getProperty("RINGLOOP_PBX_NAME"),
                    "127.0.0.1",
                    Integer.parseInt(settings.getProperty("RINGLOOP_PBX_PORT")),
                    false,
                    new Credentials(
                            settings.getProperty("RINGLOOP_PBX_READER"),
                            settings.getProperty("RINGLOOP_PBX_READER_SECRET")),
                    new Credentials(
                            settings.getProperty("RINGLOOP_PBX_WRITER"),
                            settings.getProperty("RINGLOOP_PBX_WRITER_SECRET")),
                    timing);
        }

        PbxRecords records() {
            return Telephony.records(
                    Path.of(settings.getProperty("RINGLOOP_PBX_QUEUE_LOG")),
                    Path.of(settings.getProperty("RINGLOOP_PBX_CEL")));
        }

        @Override
        public int agiPort() {
            return agiPort;
        }

        @Override
        public void call(String from, String to, Duration hangsUpAfter) {
            callers.add(start(
                    "call",
                    "1",
                    "--from",
                    from,
                    "--to",
                    to,
                    "--talk",
                    "" + hangsUpAfter.toMillis() / 1000.0,
                    "--port",
                    "" + free()));
        }

        @Override
        public void callAndPress(String from, String to, char key, Duration after) {
            press(from, to, "" + key, after);
        }

        @Override
        public void callAndRate(String from, String to, String keys) {
            press(from, to, keys, Duration.ofSeconds(4));
        }

        private void press(String from, String to, String keys, Duration after) {
            callers.add(start(
                    "call",
                    "1",
                    "--from",
                    from,
                    "--to",
                    to,
                    "--talk",
                    "20",
                    "--press",
                    keys,
                    "--press-after",
                    "" + after.toMillis(),
                    "--port",
                    "" + free()));
        }

        @Override
        public Path recordings() {
            return Path.of(settings.getProperty("RINGLOOP_PBX_RECORDINGS"));
        }

        @Override
        public void restart() {
            run(60, "down");
            run(60, "up");
            phones();
        }

        @Override
        public void close() {
            callers.forEach(caller -> {
                caller.descendants().forEach(ProcessHandle::destroy);
                caller.destroy();
            });
            run(60, "down");
        }

        private Process start(String... arguments) {
            List<String> command = new ArrayList<>(List.of("bash", script.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(var.resolve("pbx-" + arguments[0] + ".log").toFile());
            builder.environment().putAll(environment);
            try {
                Files.createDirectories(var);
                return builder.start();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private void run(int seconds, String... arguments) {
            Process process = start(arguments);
            try {
                boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
                assertThat(ended && process.exitValue() == 0)
                        .as(
                                "pbx.sh %s: %s",
                                String.join(" ", arguments),
                                Files.readString(var.resolve("pbx-" + arguments[0] + ".log")))
                        .isTrue();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** The first of some ports free for TCP and UDP, below those the system hands out by itself. */
        private static int free() {
            while (true) {
                int port = NEXT_PORT.getAndAdd(16);
                try (ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                        DatagramSocket udp = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
                    if (tcp.isBound() && udp.isBound()) {
                        return port;
                    }
                } catch (IOException taken) {
                    // the next one then
                }
            }
        }
    }
}
