package io.ringloop.files;

import java.io.IOException;

/** The stored bytes are not those that were stored. */
final class DamagedBytes extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedBytes(String message) {
        super(message);
    }

    DamagedBytes(String message, Throwable cause) {
        super(message, cause);
    }
}
