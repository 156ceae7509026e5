package io.ringloop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test JVM its own directory and clears away what killed ones left. */
class TestDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ROOT = Path.of("target", "test-var");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Files.createDirectories(ROOT);
            clearLeftOvers();
            var own = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
            TestPropertyValues.of("ringloop.var=" + own).applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One JVM at a time: two that delete the same directory trip over each other. */
    private static void clearLeftOvers() throws IOException {
        try (var lock = FileChannel.open(
                        ROOT.resolveSibling("test-var.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock();
                var directories = Files.list(ROOT)) {
            for (var directory : directories.toList()) {
                var owner = Long.parseLong(directory.getFileName().toString());
                if (ProcessHandle.of(owner).isEmpty()) {
                    stopPostmaster(directory.resolve("postgres/data/postmaster.pid"));
                    delete(directory);
                }
            }
        }
    }

    private static void stopPostmaster(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
