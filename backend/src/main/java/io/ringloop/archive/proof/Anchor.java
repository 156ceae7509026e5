package io.ringloop.archive.proof;

import io.ringloop.archive.store.Seal;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is kept of a block outside of the database.
 *
 * @param hash of its seal, in hexadecimal
 */
public record Anchor(long number, String hash, Instant sealedAt) {

    static Anchor of(Seal seal) {
        return new Anchor(seal.number(), HexFormat.of().formatHex(seal.hash()), seal.sealedAt());
    }

    /** @throws IllegalArgumentException when it is no line of an anchor file */
    static Anchor parse(String line) {
        var words = line.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("not an anchor: " + line);
        }
        return new Anchor(Long.parseLong(words[0]), words[1], Instant.parse(words[2]));
    }

    String line() {
        return number + " " + hash + " " + sealedAt;
    }
}
