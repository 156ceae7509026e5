package io.ringloop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program's collector says about its heap from a moment on.
 *
 * @param log of the collector, one line per collection
 * @param begun lines before the last collection until then
 */
record Heap(Path log, long begun) {

    /** {@code 612M->88M(1024M)}: in use before and after, and the size of the heap. */
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    static Heap from(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return new Heap(log, Math.max(0, lines.count() - 1));
        }
    }

    /** The most that a collection since then could not free; what is to be freed only shows how seldom it collects. */
    long peakMegabytes() {
        try (var lines = Files.lines(log)) {
            return lines.skip(begun)
                    .map(COLLECTED::matcher)
                    .filter(Matcher::find)
                    .mapToLong(sizes -> Long.parseLong(sizes.group(2)))
                    .max()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
