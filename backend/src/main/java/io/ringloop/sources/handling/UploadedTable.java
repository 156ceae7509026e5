package io.ringloop.sources.handling;

import io.ringloop.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A table that somebody is uploading, on disk until it is closed: it is read twice, and may be too long for memory.
 *
 * @param sha256 of its bytes, in hexadecimal
 */
public record UploadedTable(String fileName, Path path, String sha256) implements AutoCloseable {

    /** A hundred thousand rows of ordinary length. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int PART = 16 * 1024;

    /**
     * Takes in the bytes. Call it outside of a transaction: it lasts as long as the sender takes.
     *
     * @throws ProblemException {@code file-too-large}, {@code file-incomplete}
     */
    public static UploadedTable receive(String fileName, InputStream bytes) {
        var name = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
        try {
            var path = Files.createTempFile("ringloop-report", ".csv");
            try {
                return new UploadedTable(name, path, copy(bytes, path));
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(path);
                throw broken;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Opens its bytes anew. */
    public InputStream bytes() {
        try {
            return Files.newInputStream(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static String copy(InputStream bytes, Path path) throws IOException {
        var digest = newDigest();
        var size = 0L;
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            for (var part = read(bytes); part.length > 0; part = read(bytes)) {
                size += part.length;
                if (size > MOST_BYTES) {
                    throw new ProblemException("file-too-large", Map.of("megabytes", MOST_BYTES / 1024 / 1024));
                }
                out.write(part);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads from the sender, whose failures are not ours. */
    private static byte[] read(InputStream bytes) {
        try {
            return bytes.readNBytes(PART);
        } catch (IOException brokenOff) {
            throw new ProblemException("file-incomplete", Map.of(), brokenOff);
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
