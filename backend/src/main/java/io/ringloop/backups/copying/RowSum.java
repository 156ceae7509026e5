package io.ringloop.backups.copying;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Rows counted and summed up: the SHA-256 of each row, added as four numbers of 64 bits. Equal for the same rows in any order, for a table
 * keeps none.
 */
final class RowSum {

    private static final int LANES = 4;

    private final MessageDigest digest = Sums.digest();
    private final long[] lanes = new long[LANES];
    private long rows;

    void add(byte[] row) {
        var hash = ByteBuffer.wrap(digest.digest(row));
        for (var lane = 0; lane < LANES; lane++) {
            lanes[lane] += hash.getLong();
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String text() {
        var text = new StringBuilder();
        for (var lane : lanes) {
            text.append("%016x".formatted(lane));
        }
        return text.toString();
    }
}
