package io.ringloop.backups.copying;

import io.ringloop.backups.BackupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Where backups lie, one folder each, named by the moment. What is not whole yet has another name. */
final class BackupFolder {

    private static final String UNFINISHED = ".part";
    private static final Pattern NAME = Pattern.compile("ringloop-\\d{8}T\\d{9}Z");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Readable for nobody else: it holds everything about everybody. */
    Path begin(Instant at) {
        try {
            Files.createDirectories(folder);
            return Files.createDirectory(
                    folder.resolve("ringloop-" + MOMENT.format(at) + UNFINISHED),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException unusable) {
            throw new BackupRefused(
                    "folder-unusable",
                    "No backup can be written to " + folder + ": " + unusable.getMessage(),
                    "Check the folder and its permissions.",
                    unusable);
        }
    }

    /** @return the name it has from now on */
    String finish(Path part) throws IOException {
        var name = part.getFileName().toString().replace(UNFINISHED, "");
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    /** Those that are whole, the latest first. */
    List<Path> all() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    void keep(int most) throws IOException {
        all().stream().skip(Math.max(1, most)).forEach(this::forget);
    }

    /** Deletes it, if it is still there. */
    void forget(Path backup) {
        if (!Files.exists(backup)) {
            return;
        }
        try (var content = Files.walk(backup)) {
            for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
