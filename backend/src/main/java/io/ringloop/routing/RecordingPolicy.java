package io.ringloop.routing;

import io.ringloop.telephony.RouteAnswer.Consent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which calls of a queue are recorded.
 *
 * @param percent how many of a hundred; 0 records none, 100 all
 * @param consent how their callers are told, or asked
 */
public record RecordingPolicy(int percent, Consent consent) {

    private static final int HUNDRED = 100;

    public RecordingPolicy {
        if (percent < 0 || percent > HUNDRED) {
            throw new IllegalArgumentException("not a share: " + percent);
        }
    }

    /** Whether a call belongs to the share: by its id alone, so that whoever asks again is answered alike. */
    public boolean chooses(String call) {
        return Math.floorMod(digest(call), HUNDRED) < percent;
    }

    private static long digest(String call) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(call.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
