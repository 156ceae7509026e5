package io.ringloop.notifications.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(UTF_8);

    @Test
    void signatureIsTheHmacOfTimeAndBody() {
        // printf '1700000000.{"id":"1"}' | openssl dgst -sha256 -hmac secret
        assertThat(Signature.sign("secret", NOW, BODY))
                .isEqualTo("t=1700000000,v1=086f6aff7bd084c98679825129c5a64dbad88c760016d6d2c0fb123f27951d54");
    }

    @Test
    void genuineSignatureIsValidWithinTheTolerance() {
        var header = Signature.sign("secret", NOW, BODY);
        assertThat(valid(header, NOW)).isTrue();
        assertThat(valid(header, NOW.plus(TOLERANCE))).isTrue();
        assertThat(valid(header, NOW.minus(TOLERANCE))).isTrue();
        assertThat(valid(header, NOW.plus(TOLERANCE).plusSeconds(1))).isFalse();
        assertThat(valid(header, NOW.minus(TOLERANCE).minusSeconds(1))).isFalse();
    }

    @Test
    void otherBodyTimeOrSecretIsNotValid() {
        var header = Signature.sign("secret", NOW, BODY);
        assertThat(Signature.isValid(header, "secret", "{}".getBytes(UTF_8), NOW, TOLERANCE))
                .isFalse();
        assertThat(valid(header.replace("t=1700000000", "t=1700000001"), NOW)).isFalse();
        assertThat(Signature.isValid(header, "other", BODY, NOW, TOLERANCE)).isFalse();
    }

    @Test
    void withoutASecretNothingIsValid() {
        assertThat(Signature.isValid("t=1700000000,v1=" + "0".repeat(64), "", BODY, NOW, TOLERANCE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=,v1=", "v1=00", "t=1700000000", "t=99999999999999999999,v1=00"})
    void headerOfAnotherFormIsNotValid(String header) {
        assertThat(valid(header, NOW)).isFalse();
        assertThat(valid(null, NOW)).isFalse();
    }

    private static boolean valid(String header, Instant now) {
        return Signature.isValid(header, "secret", BODY, now, TOLERANCE);
    }
}
