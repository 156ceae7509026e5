package io.ringloop.telephony.asterisk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of epochs: UUIDs of version 7, each greater than the one before. */
final class Epochs {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;

    private Epochs() {}

    static synchronized UUID next() {
        last = Math.max(Instant.now().toEpochMilli(), last + 1);
        long high = last << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
