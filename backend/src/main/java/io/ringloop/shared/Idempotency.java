package io.ringloop.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.shared.store.IdempotencyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a creating request safe to repeat: header {@code Idempotency-Key}, the same key and body give the same answer,
 * created once.
 */
@Component
public class Idempotency {

    /** Name of the request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    private final IdempotencyStore store;
    private final Json json;
    private final Clock clock;

    Idempotency(IdempotencyStore store, Json json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the answer it gave before. A second request that arrives while the first is under way waits
     * for it.
     *
     * @param key value of the header, belongs to the signed-in person
     * @param request what was asked, compared by its JSON
     * @throws ProblemException {@code idempotency-key-reused} when the key came with another request,
     *     {@code idempotency-key-invalid}
     */
    @Transactional
    public <T> T once(String key, Object request, Class<T> answerType, Supplier<T> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException("idempotency-key-invalid");
        }
        var owner = owner();
        var digest = sha256(request.getClass().getName() + json.write(request));
        if (store.reserve(owner, key, digest, clock.instant())) {
            var answer = work.get();
            store.answered(owner, key, answer);
            return answer;
        }
        var former = store.find(owner, key);
        if (!MessageDigest.isEqual(former.request(), digest)) {
            throw new ProblemException("idempotency-key-reused", Map.of("key", key));
        }
        return json.read(former.answer(), answerType);
    }

    private static String owner() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
