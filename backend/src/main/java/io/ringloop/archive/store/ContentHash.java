package io.ringloop.archive.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a sequence of values; null is told apart from empty. */
class ContentHash {

    private static final int NULL = -1;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds the text form of a value. */
    ContentHash add(@Nullable Object value) {
        return add(value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    ContentHash add(byte @Nullable [] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? NULL : value.length)
                .array());
        if (value != null) {
            digest.update(value);
        }
        return this;
    }

    byte[] digest() {
        return digest.digest();
    }
}
