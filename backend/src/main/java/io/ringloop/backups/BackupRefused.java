package io.ringloop.backups;

import org.jspecify.annotations.Nullable;

/** A backup cannot be made or put back; says why and what to do, for the person who runs the machine. */
public class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String advice;

    /** @param code {@code disk-short}, {@code folder-unusable}, {@code damaged}, {@code not-empty}, {@code other-version} or {@code failed} */
    public BackupRefused(String code, String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.advice = advice;
    }

    public BackupRefused(String code, String message, String advice) {
        this(code, message, advice, null);
    }

    public String code() {
        return code;
    }

    public String advice() {
        return advice;
    }
}
