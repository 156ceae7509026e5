package io.ringloop.shared.database;

import io.ringloop.shared.StartRefused;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs of PostgreSQL from their Maven artefact, once per version. */
final class PostgresBinaries {

    private static final String DONE = ".complete";

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}; unpacks it when it is not there yet. */
    static Path unpack(Path directory) {
        try {
            Files.createDirectories(directory);
            try (var lock = FileChannel.open(
                            directory.resolveSibling(directory.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!Files.exists(directory.resolve(DONE))) {
                    clear(directory);
                    extract(directory);
                    Files.createFile(directory.resolve(DONE));
                }
                return directory;
            }
        } catch (IOException failed) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not be unpacked to " + directory + ": " + failed.getMessage(),
                    "Check the free space and the permissions of that directory, or set RINGLOOP_DB_URL.",
                    failed);
        }
    }

    private static void extract(Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory.normalize())) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, directory.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "x86_64";
        var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (stream == null) {
            throw new IOException("no programs for " + system + " on " + machine);
        }
        return stream;
    }

    private static void clear(Path directory) throws IOException {
        try (var old = Files.walk(directory)) {
            for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory)) {
                    Files.delete(path);
                }
            }
        }
    }
}
