package io.ringloop.archive;

import io.ringloop.shared.RingloopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key over all keys of persons: given as {@code ringloop.archive.master-key} (Base64 of 32 bytes; with several nodes
 * it must be), else made once and kept in {@code <var>/keys/archive.key}. Lost, all personal data in the archive are lost.
 */
@Component
class MasterKey {

    private final byte[] bytes;

    MasterKey(@Value("${ringloop.archive.master-key:}") String given, RingloopSettings settings) {
        var text = given.isBlank() ? kept(settings.var().resolve("keys/archive.key")) : given;
        bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != Aes.KEY_BYTES) {
            throw new IllegalArgumentException("ringloop.archive.master-key must be the Base64 of 32 bytes");
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                return create(file);
            } catch (FileAlreadyExistsException kept) {
                return Files.readString(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The key file " + file + " can neither be read nor made", failed);
        }
    }

    private static String create(Path file) throws IOException {
        var text = Base64.getEncoder().encodeToString(Aes.newKey());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(java.nio.charset.StandardCharsets.US_ASCII.encode(text));
        }
        return text;
    }
}
