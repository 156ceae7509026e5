package io.ringloop.shared.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; says why and what to do, for the person who starts the application. */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public DatabaseUnavailable(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
