package io.ringloop.notifications.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How requests between us and a gateway are signed: header {@code X-Ringloop-Signature: t=<seconds of the epoch>,v1=<hex>},
 * where v1 is the HMAC-SHA-256 (RFC 2104) of the seconds, a full stop and the body.
 */
public final class Signature {

    /** Name of the header. */
    public static final String HEADER = "X-Ringloop-Signature";

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private Signature() {}

    /** The value of the header. */
    static String sign(String secret, Instant at, byte[] body) {
        var seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(secret, seconds, body));
    }

    /**
     * Whether the body was signed with the secret, not longer ago or later than the tolerance. Without a secret nothing is.
     */
    static boolean isValid(@Nullable String header, String secret, byte[] body, Instant now, Duration tolerance) {
        var form = FORM.matcher(header == null ? "" : header);
        if (secret.isBlank() || !form.matches()) {
            return false;
        }
        var seconds = Long.parseLong(form.group(1));
        var signed = MessageDigest.isEqual(
                hmac(secret, seconds, body), HexFormat.of().parseHex(form.group(2)));
        var apart = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
        return signed && apart.compareTo(tolerance) <= 0;
    }

    private static byte[] hmac(String secret, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
