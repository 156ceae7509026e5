package io.ringloop.files;

import io.ringloop.archive.MasterKey;
import io.ringloop.files.store.Blobs;
import io.ringloop.shared.Aes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Seals bytes on their way in and opens them on their way out, under a key per file. */
@Component
class FileVault {

    private static final byte[] PURPOSE = "file".getBytes(StandardCharsets.US_ASCII);

    private final Blobs blobs;
    private final MasterKey masterKey;

    FileVault(Blobs blobs, MasterKey masterKey) {
        this.blobs = blobs;
        this.masterKey = masterKey;
    }

    /** What was put in. */
    record Sealed(byte[] wrappedKey, String sha256) {}

    /** Writes the plain bytes of a file. */
    interface Content {
        void writeTo(OutputStream plain) throws IOException;
    }

    /** Puts bytes in; when the content fails nothing stays behind. */
    Sealed put(FileId id, Content content) throws IOException {
        var key = Aes.newKey();
        var digest = sha256();
        try (var blob = blobs.create(id.value())) {
            var sealing = new SealingStream(id, key, blob);
            content.writeTo(new DigestOutputStream(sealing, digest));
            sealing.finish();
            blob.commit();
        }
        return new Sealed(masterKey.wrap(key, context(id)), HexFormat.of().formatHex(digest.digest()));
    }

    /** The plain bytes. */
    InputStream open(StoredFile file, byte[] wrappedKey) throws IOException {
        return new OpeningStream(
                file.id(), unwrap(file, wrappedKey), blobs.open(file.id().value()));
    }

    /**
     * Reads the whole file once.
     *
     * @throws DamagedBytes when it is missing or not what was put in
     */
    void check(StoredFile file, byte[] wrappedKey) throws IOException {
        var digest = sha256();
        try (var plain = open(file, wrappedKey)) {
            var size = plain.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            if (size != file.size()
                    || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new DamagedBytes(file.id() + " is not what was put in");
            }
        } catch (NoSuchFileException missing) {
            throw new DamagedBytes(file.id() + " is missing", missing);
        }
    }

    void remove(FileId id) throws IOException {
        blobs.delete(id.value());
    }

    private byte[] unwrap(StoredFile file, byte[] wrappedKey) throws DamagedBytes {
        try {
            return masterKey.unwrap(wrappedKey, context(file.id()));
        } catch (IllegalStateException refused) {
            throw new DamagedBytes("the key of " + file.id() + " was changed", refused);
        }
    }

    private static byte[] context(FileId id) {
        return ByteBuffer.allocate(PURPOSE.length + 2 * Long.BYTES)
                .put(PURPOSE)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
