package io.ringloop.people.signin;

import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.Map;

/** Somebody guesses, or has forgotten. */
public class TooManyAttempts extends ProblemException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts(Duration wait) {
        super(
                "too-many-attempts",
                Map.of("seconds", Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
