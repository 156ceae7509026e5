package io.ringloop.shared.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs {@code initdb} and {@code pg_ctl} for one data directory. */
final class PostgresPrograms {

    private final Path binaries;
    private final Path data;

    PostgresPrograms(Path binaries, Path data) {
        this.binaries = binaries.toAbsolutePath();
        this.data = data.toAbsolutePath();
    }

    void initialise(Path target, String user, Path passwordFile, boolean durable) throws IOException {
        if (Files.exists(target)) {
            try (var leftOver = Files.walk(target)) {
                leftOver.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        var arguments = new ArrayList<>(List.of(
                "-D",
                target.toAbsolutePath().toString(),
                "-U",
                user,
                "--pwfile=" + passwordFile.toAbsolutePath(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments, 120);
    }

    void start(int port, boolean durable, Path logFile) throws IOException {
        var options = settings(port, durable).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        data.toString(),
                        "-l",
                        logFile.toAbsolutePath().toString(),
                        "-o",
                        options),
                90);
    }

    void stop() {
        try {
            if (running()) {
                run("pg_ctl", List.of("stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString()), 90);
            }
        } catch (IOException failed) {
            throw new IllegalStateException("the embedded PostgreSQL could not be stopped", failed);
        }
    }

    /** Whether a postmaster is alive on the data directory. */
    boolean running() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse("").contains("postgres"))
                .orElse(false);
    }

    private static Map<String, String> settings(int port, boolean durable) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("random_page_cost", "1.1");
        var durability = durable ? "on" : "off";
        settings.put("fsync", durability);
        settings.put("synchronous_commit", durability);
        settings.put("full_page_writes", durability);
        return settings;
    }

    private void run(String program, List<String> arguments, int limitSeconds) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses root; in a user namespace of its own it no longer is.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var output = Files.createTempFile("ringloop-" + program, ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish within " + limitSeconds + " s");
            }
            if (process.exitValue() != 0) {
                String said = Files.readString(output).strip();
                throw new IOException(
                        said.startsWith("unshare:")
                                ? "it does not run as root, and this machine (a container?) does not let root hand it on;"
                                        + " start Ringloop as an ordinary user"
                                : program + " failed: " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
