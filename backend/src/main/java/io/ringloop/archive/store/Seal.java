package io.ringloop.archive.store;

import java.time.Instant;

/**
 * A block of sealed facts.
 *
 * @param number from 1, without gaps
 * @param facts how many it holds
 * @param root SHA-256 over the content hashes of its facts, in their order
 * @param previous hash of the block before; of the first, {@link #nothing()}
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Seal(long number, Instant sealedAt, int facts, byte[] root, byte[] previous) {

    private static final int HASH_BYTES = 32;

    /** Stands before the first block. */
    public static byte[] nothing() {
        return new byte[HASH_BYTES];
    }

    /** SHA-256 over all components in their order, each with its length before it. */
    public byte[] hash() {
        return new ContentHash()
                .add(number)
                .add(sealedAt)
                .add(facts)
                .add(root)
                .add(previous)
                .digest();
    }
}
