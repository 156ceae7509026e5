package io.ringloop.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of one side: started, waited for, weighed, stopped. */
final class Program implements AutoCloseable {

    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1g", "-XX:+UseG1GC", "-Duser.timezone=UTC");

    private final Process process;
    private final Path collections;
    private final Duration startup;

    /** Starts {@code java -jar jar args}, and returns when {@code health} answers 200. */
    Program(Path jar, Path log, URI health, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        collections = log.resolveSibling(log.getFileName() + ".gc");
        command.addAll(JAVA_OPTIONS);
        command.add("-Xlog:gc:file=" + collections);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Instant begun = Instant.now();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await(health, log);
        startup = Duration.between(begun, Instant.now());
    }

    private void await(URI health, Path log) throws IOException, InterruptedException {
        Instant limit = Instant.now().plusSeconds(300);
        try (var probe = new Probe(health)) {
            while (!probe.isHealthy()) {
                if (!process.isAlive() || Instant.now().isAfter(limit)) {
                    throw new IOException("did not start, see " + log);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    Duration startup() {
        return startup;
    }

    /** Resident memory in megabytes, as the kernel counts it. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What its heap holds from now on. */
    Heap heap() throws IOException {
        return Heap.from(collections);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private record Probe(URI health, HttpClient client) implements AutoCloseable {

        Probe(URI health) {
            this(health, HttpClient.newHttpClient());
        }

        boolean isHealthy() throws InterruptedException {
            try {
                var request = HttpRequest.newBuilder(health)
                        .timeout(Duration.ofSeconds(5))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public void close() {}
    }
}
