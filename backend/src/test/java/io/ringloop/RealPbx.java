package io.ringloop;

import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.AsteriskSettings.Credentials;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.OriginateRequest;
import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A real Asterisk with the sample configuration, and SIPp for the phones of agents and customers. Agents answer after 300 ms, customers who are dialled after
 * 800 ms unless the last digit of their number says otherwise; they talk until somebody else hangs up.
 */
public final class RealPbx implements AutoCloseable {

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(26_000);

    private final Path script = Path.of("..", "telephony", "asterisk", "pbx.sh").toAbsolutePath();
    private final Path var;
    private final Map<String, String> environment;
    private final Properties told = new Properties();
    private final List<String> phones;
    private final List<Process> callers = new ArrayList<>();

    /**
     * Starts it.
     *
     * @param instance nobody else has
     * @param agi whom the dialplan asks, {@code host:port} or {@code none}
     * @param count of phones, from 1001 on
     */
    public RealPbx(String instance, String agi, int count) throws IOException {
        var given = System.getenv("RINGLOOP_VAR");
        var = given == null || given.isBlank()
                ? Path.of("..", "var").toAbsolutePath().normalize()
                : Path.of(given);
        Files.createDirectories(var);
        var agents = IntStream.rangeClosed(1001, 1000 + count).boxed().toList();
        phones = agents.stream().map(agent -> "PJSIP/" + agent).toList();
        var customers = free();
        environment = Map.of(
                "RINGLOOP_VAR",
                var.toString(),
                "RINGLOOP_PBX_INSTANCE",
                instance,
                "RINGLOOP_PBX_AMI_PORT",
                Integer.toString(free()),
                "RINGLOOP_PBX_SIP_PORT",
                Integer.toString(free()),
                "RINGLOOP_AGI",
                agi,
                "RINGLOOP_PBX_RATING_SECONDS",
                "12",
                "RINGLOOP_PBX_RTP_FROM",
                "17000",
                "RINGLOOP_PBX_RTP_TO",
                "17999",
                "RINGLOOP_PBX_TRUNK",
                "127.0.0.1:" + customers);
        // a run that was cut off may have left one behind
        run("down");
        var own = var.resolve("pbx").resolve("root").resolve("ringloop").resolve(instance);
        Files.deleteIfExists(own.resolve("log/cel-custom/cel.csv"));
        Files.deleteIfExists(own.resolve("lib/astdb.sqlite3"));
        run("up");
        var list = agents.stream().map(String::valueOf).collect(Collectors.joining(","));
        run("phones", "--agents", list, "--answer-after", "300", "--port", "" + free());
        run("customers", "--answer-after", "800", "--port", "" + customers);
        try (var in = Files.newBufferedReader(var.resolve("pbx/" + instance + ".env"))) {
            told.load(in);
        }
    }

    /** Why there can be none on this machine, null when there can. */
    public static @Nullable String obstacle() throws IOException {
        var skip = System.getenv("RINGLOOP_SKIP_PBX");
        if (skip != null && !skip.isBlank()) {
            return "RINGLOOP_SKIP_PBX is set";
        }
        var release = Path.of("/etc/os-release");
        if (!Files.isReadable(release) || !Files.readString(release).matches("(?s).*\\bID=\"?debian.*")) {
            return "this is no Debian";
        }
        return "root".equals(System.getProperty("user.name")) ? null : "we are not root";
    }

    public AsteriskSettings settings() {
        return new AsteriskSettings(
                told.getProperty("RINGLOOP_PBX_NAME"),
                "127.0.0.1",
                Integer.parseInt(told.getProperty("RINGLOOP_PBX_PORT")),
                false,
                new Credentials(
                        told.getProperty("RINGLOOP_PBX_READER"), told.getProperty("RINGLOOP_PBX_READER_SECRET")),
                new Credentials(
                        told.getProperty("RINGLOOP_PBX_WRITER"), told.getProperty("RINGLOOP_PBX_WRITER_SECRET")),
                Timing.standard());
    }

    /** Its channel event log. */
    public Path cel() {
        return Path.of(told.getProperty("RINGLOOP_PBX_CEL"));
    }

    /** Interfaces of the agents' phones. */
    public List<String> phones() {
        return phones;
    }

    /** Somebody calls, and presses keys some time after being answered, a second apart. */
    public void call(String from, String to, String keys, Duration after) throws IOException {
        callers.add(start(
                "call",
                "1",
                "--from",
                from,
                "--to",
                to,
                "--talk",
                "60",
                "--press",
                keys,
                "--press-after",
                "" + after.toMillis()));
    }

    /** How often a number was dialled for an agent, by the log of channels: the application Dial was begun for it. */
    public int dials(String number) throws IOException {
        var begun = "\"" + number + "\",\"" + OriginateRequest.DIAL_CONTEXT + "\"";
        try (var lines = Files.lines(cel())) {
            return (int) lines.filter(line -> line.startsWith("\"APP_START\"") && line.contains(begun))
                    .count();
        }
    }

    /** Every call ends. */
    public void hangUp() throws IOException {
        run("cli", "channel", "request", "hangup", "all");
    }

    @Override
    public void close() throws IOException {
        callers.forEach(caller -> {
            caller.descendants().forEach(ProcessHandle::destroy);
            caller.destroy();
        });
        run("down");
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(arguments[0]));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private File log(String command) {
        return new File(var.toFile(), "pbx-" + environment.get("RINGLOOP_PBX_INSTANCE") + "-" + command + ".log");
    }

    private void run(String... arguments) throws IOException {
        var process = start(arguments);
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", arguments) + ": "
                        + Files.readString(log(arguments[0]).toPath()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first of some ports free for TCP and UDP, below those the system hands out by itself; SIPp takes some behind it, too. */
    private static int free() {
        while (true) {
            var port = NEXT_PORT.getAndAdd(16);
            try (var tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var udp = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
                if (tcp.isBound() && udp.isBound()) {
                    return port;
                }
            } catch (IOException taken) {
                // the next one then
            }
        }
    }
}
