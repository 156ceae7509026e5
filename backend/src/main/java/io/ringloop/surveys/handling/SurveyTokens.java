package io.ringloop.surveys.handling;

import io.ringloop.archive.MasterKey;
import io.ringloop.shared.Aes;
import io.ringloop.surveys.store.SurveyVisitStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What stands in the link of a survey: its id, sealed and thereby signed (AES-GCM), so that it tells nothing and cannot be made
 * up. The same survey gets another text each time; all of them hold.
 */
@Component
class SurveyTokens {

    private static final byte[] KEY = "survey token key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TOKEN = "survey token".getBytes(StandardCharsets.US_ASCII);

    private final SurveyVisitStore store;
    private final MasterKey master;

    SurveyTokens(SurveyVisitStore store, MasterKey master) {
        this.store = store;
        this.master = master;
    }

    String of(UUID survey) {
        var plain = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(survey.getMostSignificantBits())
                .putLong(survey.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Aes.seal(key(), plain, TOKEN));
    }

    /** The survey a text was made for; empty for every other text. */
    Optional<UUID> read(String token) {
        try {
            var plain = ByteBuffer.wrap(Aes.open(key(), Base64.getUrlDecoder().decode(token), TOKEN));
            return Optional.of(new UUID(plain.getLong(), plain.getLong()));
        } catch (IllegalArgumentException | IllegalStateException madeUp) {
            return Optional.empty();
        }
    }

    /** Read anew each time: one that was made in a transaction that failed must not be kept. */
    private byte[] key() {
        var wrapped = store.tokenKey().orElseGet(() -> store.tokenKey(master.wrap(Aes.newKey(), KEY)));
        return master.unwrap(wrapped, KEY);
    }
}
