package io.ringloop.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.shared.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    static final Path BINARIES = Path.of("target", "postgres-programs");

    @TempDir
    Path home;

    @Test
    void dataSurvivesARestartAndEveryCommitIsDurable() throws SQLException {
        var port = 0;
        try (var server = start(port)) {
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept values (42)");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
        }
        try (var server = start(port)) {
            assertThat(ask(server, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void passwordIsNeededAndHiddenFromOthers() throws IOException {
        try (var server = start(0)) {
            var access = server.access();
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), access.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("authentication failed");
            assertThat(Files.getPosixFilePermissions(home.resolve("password"))).hasSize(2);
        }
    }

    @Test
    void postmasterOfAKilledApplicationIsTakenOver() throws Exception {
        var port = freePort();
        var killed = killedApplication(port);
        assertThat(killed).as("postmaster that outlived its application").isPresent();
        try (var server = start(port)) {
            assertThat(ask(server, "select n from kept")).isEqualTo("7");
            assertThat(postmaster()).isEqualTo(killed.get().pid());
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void takenPortIsRefusedInWords() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refusal -> assertThat(refusal.advice()).contains("RINGLOOP_DB_PORT"))
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void directoryInUseIsRefusedInWords() throws Exception {
        var port = freePort();
        var application = application(port, "hold");
        try {
            assertThatThrownBy(() -> start(port))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already uses the data");
        } finally {
            application.destroyForcibly().waitFor();
            start(port).close();
        }
    }

    private PostgresServer start(int port) {
        return PostgresServer.start(home, BINARIES, port, true);
    }

    /** Starts an application of its own, lets it write a row, and kills it with no chance to clean up. */
    private java.util.Optional<ProcessHandle> killedApplication(int port) throws Exception {
        application(port, "write").destroyForcibly().waitFor();
        return ProcessHandle.of(postmaster()).filter(ProcessHandle::isAlive);
    }

    private Process application(int port, String task) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldPostgres.class.getName(),
                        home.toString(),
                        BINARIES.toString(),
                        Integer.toString(port),
                        task)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.equals(HeldPostgres.READY)) {
                    return process;
                }
            }
        }
        process.waitFor(10, TimeUnit.SECONDS);
        throw new AssertionError("the application did not start");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(0).strip());
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.access().connect("test");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.access().connect("test");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
