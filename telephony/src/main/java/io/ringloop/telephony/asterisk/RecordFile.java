package io.ringloop.telephony.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file that Asterisk goes on writing, with the parts that were set aside by rotation: {@code queue_log.1}, {@code queue_log-20261121.gz}. */
final class RecordFile {

    private record Part(Path file, FileTime written) {}

    private final Path path;

    RecordFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Every finished line of the parts that were written since then, the oldest part first. */
    void read(Instant since, Consumer<String> line) throws IOException {
        for (var part : parts()) {
            if (!part.written().toInstant().isBefore(since)) {
                read(part.file(), line);
            }
        }
    }

    private List<Part> parts() throws IOException {
        String name = String.valueOf(path.getFileName());
        Path directory = Objects.requireNonNull(path.getParent());
        List<Part> parts = new ArrayList<>();
        try (var files = Files.newDirectoryStream(
                directory, file -> String.valueOf(file.getFileName()).matches("\\Q" + name + "\\E([.-].*)?"))) {
            for (Path file : files) {
                parts.add(new Part(file, Files.getLastModifiedTime(file)));
            }
        }
        if (parts.isEmpty()) {
            throw new NoSuchFileException(path.toString());
        }
        parts.sort(Comparator.comparing(Part::written));
        return parts;
    }

    private static void read(Path file, Consumer<String> line) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    line.accept(text.toString());
                    text.setLength(0);
                } else {
                    text.append((char) c);
                }
            }
            // whatever is left was not finished when it was read
        }
    }
}
