package io.ringloop.shared.database;

import io.ringloop.shared.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in one directory. Durable, with a password, on a fixed loopback port. A postmaster that
 * outlived a killed application is taken over; a second application on the same directory is refused.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final String USER = "ringloop";
    private static final String PASSWORD = "password";
    private static final String IN_USE = "in-use";

    private final Path home;
    private final PostgresPrograms programs;
    private final boolean durable;
    private final int port;
    private final FileChannel lockFile;
    private final FileLock lock;

    private PostgresServer(
            Path home, PostgresPrograms programs, boolean durable, int port, FileChannel lockFile, FileLock lock) {
        this.home = home;
        this.programs = programs;
        this.durable = durable;
        this.port = port;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Starts the server, or takes over the one that already runs in the directory.
     *
     * @param home directory for data, password and log
     * @throws StartRefused with words for the person who starts the application
     */
    public static PostgresServer start(Path home, Path binaries, int port, boolean durable) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(home);
            lockFile = FileChannel.open(home.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lockFile.tryLock();
            if (lock == null) {
                throw new StartRefused(
                        "Another Ringloop already uses the data in " + home + ".",
                        "Stop it first, or give this one its own directory with RINGLOOP_VAR.",
                        null);
            }
            var programs = new PostgresPrograms(PostgresBinaries.unpack(binaries), home.resolve("data"));
            var server = new PostgresServer(home, programs, durable, port == 0 ? freePort() : port, lockFile, lock);
            server.initialise();
            server.start();
            return server;
        } catch (IOException | RuntimeException failed) {
            closeQuietly(lockFile);
            if (failed instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new StartRefused(
                    "The embedded PostgreSQL could not be started: " + failed.getMessage(),
                    "Read " + home.resolve("postgres.log") + ", or set RINGLOOP_DB_URL to use another server.",
                    failed);
        }
    }

    public DatabaseAccess access() {
        return access(home, port);
    }

    /** How to reach the server of a directory that a running application has started. */
    public static DatabaseAccess access(Path home, int port) {
        var passwordFile = home.resolve(PASSWORD);
        try {
            var password = Files.readString(passwordFile).strip();
            return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The password of the embedded PostgreSQL cannot be read: " + passwordFile,
                    "Restore the file and make it readable for this user.",
                    unreadable);
        }
    }

    /** Whether an application uses the data in a directory now. */
    public static boolean inUse(Path home) throws IOException {
        var file = home.resolve(IN_USE);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** Stops the server, does something while it is away, and starts it again. */
    public void restart(Runnable whileAway) {
        programs.stop();
        whileAway.run();
        try {
            start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        programs.stop();
        try {
            lock.release();
        } catch (IOException alreadyGone) {
            log.debug("lock already released", alreadyGone);
        }
        closeQuietly(lockFile);
    }

    private void initialise() throws IOException {
        var data = home.resolve("data");
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
        var fresh = home.resolve("data.new");
        programs.initialise(fresh, USER, passwordFile(), durable);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void start() throws IOException {
        if (programs.running()) {
            if (answers()) {
                log.info("Took over the PostgreSQL that was still running in {}", home);
                return;
            }
            programs.stop();
        }
        refuseTakenPort();
        programs.start(port, durable, home.resolve("postgres.log"));
        if (!answers()) {
            throw new IOException("it does not accept connections");
        }
        log.info("PostgreSQL runs on 127.0.0.1:{}, data in {}", port, home);
    }

    private boolean answers() {
        try (var connection = access().connect("start")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            log.debug("no answer", notYet);
            return false;
        }
    }

    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + port + " is taken; the embedded PostgreSQL needs it.",
                    "Stop the program that listens there, or choose another port with RINGLOOP_DB_PORT.",
                    taken);
        }
    }

    private Path passwordFile() {
        return home.resolve(PASSWORD);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                log.debug("lock file", ignored);
            }
        }
    }
}
