package io.ringloop.files;

import java.util.UUID;

/** Names one stored file; never reused. */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
