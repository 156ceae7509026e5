package io.ringloop.shared;

import org.jspecify.annotations.Nullable;

/** The application cannot start; says why and what to do, for the person who starts it. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public StartRefused(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
