package io.ringloop;

import io.ringloop.telephony.AsteriskSettings;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The application in a process of its own, which can be killed. */
public final class RunningApplication implements AutoCloseable {

    public final int port = freePort();
    public final int agiPort = freePort();
    private final int databasePort = freePort();
    private final Path var;
    private final AsteriskSettings pbx;
    private final List<String> more;
    private Process process;

    /** @param more settings, such as {@code --ringloop.pbx.cel=cel.csv} */
    public RunningApplication(Path var, AsteriskSettings pbx, String... more) {
        this.var = var;
        this.pbx = pbx;
        this.more = List.of(more);
    }

    public RunningApplication start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Ringloop.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--ringloop.var=" + var,
                "--ringloop.db.port=" + databasePort,
                "--ringloop.db.binaries=target/postgres-programs",
                "--ringloop.agi.port=" + agiPort,
                "--ringloop.pbx.host=" + pbx.host(),
                "--ringloop.pbx.port=" + pbx.port(),
                "--ringloop.pbx.name=" + pbx.name(),
                "--ringloop.pbx.reader-user=" + pbx.reader().user(),
                "--ringloop.pbx.reader-secret=" + pbx.reader().secret(),
                "--ringloop.pbx.writer-user=" + pbx.writer().user(),
                "--ringloop.pbx.writer-secret=" + pbx.writer().secret()));
        command.addAll(more);
        Files.createDirectories(var);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(var.toFile(), "application.log")))
                .start();
        var browser = new Browser(port);
        Awaitility.await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(Files.readString(var.resolve("application.log")));
            }
            return browser.get("/actuator/health").status() == 200;
        });
        return this;
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public Connection database() throws IOException, SQLException {
        var password = Files.readString(var.resolve("postgres/password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "ringloop", password);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        var pid = var.resolve("postgres/data/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .ifPresent(ProcessHandle::destroy);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
