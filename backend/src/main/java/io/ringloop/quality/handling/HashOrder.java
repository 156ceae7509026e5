package io.ringloop.quality.handling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contacts in the order of SHA-256 over a seed and their id: as good as dice, and the same each time. Not for several threads. */
final class HashOrder implements Comparator<UUID> {

    private static final int ID_BYTES = 16;

    private final byte[] seed;
    private final MessageDigest digest;
    private final Map<UUID, byte[]> known = new HashMap<>();

    HashOrder(String seed) {
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int compare(UUID one, UUID other) {
        return Arrays.compareUnsigned(hash(one), hash(other));
    }

    private byte[] hash(UUID contact) {
        return known.computeIfAbsent(contact, id -> {
            digest.update(seed);
            return digest.digest(ByteBuffer.allocate(ID_BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
        });
    }
}
