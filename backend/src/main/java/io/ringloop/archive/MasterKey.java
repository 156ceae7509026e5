package io.ringloop.archive;

import io.ringloop.archive.store.PersonKeyStore;
import io.ringloop.shared.Aes;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key over all keys, those of persons and of files: given as {@code ringloop.archive.master-key} (Base64 of 32 bytes; with several nodes
 * it must be), else made once and kept in {@code <var>/keys/archive.key}. Lost, all personal data in the archive and all
 * files are lost. A key that does not belong to the database is refused at the start.
 */
@Component
public class MasterKey {

    private final byte[] bytes;

    MasterKey(@Value("${ringloop.archive.master-key:}") String given, RingloopSettings settings, PersonKeyStore store) {
        var file = settings.var().resolve("keys/archive.key");
        bytes = decoded(given.isBlank() ? kept(file) : given);
        if (!Arrays.equals(store.masterFingerprint(fingerprint(bytes)), fingerprint(bytes))) {
            throw new StartRefused(
                    "The master key for personal data does not belong to this database.",
                    "Put the right key back: RINGLOOP_ARCHIVE_MASTER_KEY, or the file " + file + ".",
                    null);
        }
    }

    /**
     * A key as it may be stored.
     *
     * @param context whose key it is
     */
    public byte[] wrap(byte[] key, byte[] context) {
        return Aes.seal(bytes, key, context);
    }

    /**
     * The key that was wrapped in the same context.
     *
     * @throws IllegalStateException when it was changed or belongs to something else
     */
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return Aes.open(bytes, wrapped, context);
    }

    private static byte[] decoded(String text) {
        try {
            var decoded = Base64.getDecoder().decode(text.strip());
            if (decoded.length == Aes.KEY_BYTES) {
                return decoded;
            }
            throw unusable(null);
        } catch (IllegalArgumentException notBase64) {
            throw unusable(notBase64);
        }
    }

    private static StartRefused unusable(@Nullable Exception cause) {
        return new StartRefused(
                "The master key for personal data is not usable.",
                "RINGLOOP_ARCHIVE_MASTER_KEY must be the Base64 of 32 bytes; \"openssl rand -base64 32\" makes one.",
                cause);
    }

    private static byte[] fingerprint(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("ringloop master key".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(key);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
            channel.write(StandardCharsets.US_ASCII.encode(text));
        }
        return text;
    }
}
