package io.ringloop.backups.copying;

import io.ringloop.backups.copying.Manifest.Blob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies the file store. Its files never change; one that is deleted meanwhile is not needed any more. */
final class BlobCopies {

    private static final String FOLDER = "files";
    private static final String UNFINISHED = ".part";

    private BlobCopies() {}

    static long bytes(Path root) throws IOException {
        var sum = 0L;
        for (var file : files(root)) {
            try {
                sum += Files.size(file);
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        return sum;
    }

    static List<Blob> out(Path root, Path backup) throws IOException {
        var all = new ArrayList<Blob>();
        for (var file : files(root)) {
            var path = root.relativize(file).toString();
            var copy = backup.resolve(FOLDER).resolve(path);
            try (var in = Files.newInputStream(file)) {
                Files.createDirectories(copy.getParent());
                all.add(new Blob(path, Files.size(file), Sums.copy(in, copy)));
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        return all;
    }

    static Path copyOf(Blob blob, Path backup) {
        return backup.resolve(FOLDER).resolve(blob.path());
    }

    static boolean empty(Path root) throws IOException {
        return files(root).isEmpty();
    }

    static void in(List<Blob> blobs, Path backup, Path root) throws IOException {
        for (var blob : blobs) {
            var place = root.resolve(blob.path());
            Files.createDirectories(place.getParent());
            Files.copy(copyOf(blob, backup), place);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }
}
