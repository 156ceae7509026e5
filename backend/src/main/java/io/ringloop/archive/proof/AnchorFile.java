package io.ringloop.archive.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One line per block, only ever added to: number, hash, time. Best on a disk that whoever administers the database cannot write to. */
public final class AnchorFile {

    private final Path path;

    public AnchorFile(Path path) {
        this.path = path;
    }

    /** Where it is: as set, else below the data of the application. */
    public static Path path(String set, Path var) {
        return set.isBlank() ? var.resolve("archive/anchors") : Path.of(set);
    }

    /** The oldest first; none while there is no file. */
    public List<Anchor> read() {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank())
                            .map(Anchor::parse)
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** On the disk when it returns. */
    void add(List<Anchor> anchors) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(
                    path,
                    anchors.stream().map(Anchor::line).toList(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
