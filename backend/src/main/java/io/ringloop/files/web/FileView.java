package io.ringloop.files.web;

import io.ringloop.files.StoredFile;
import java.time.Instant;
import java.util.UUID;

/** A file as people see it. */
record FileView(UUID id, String name, String type, long size, String sha256, Instant uploadedAt) {

    static FileView of(StoredFile file) {
        return new FileView(file.id().value(), file.name(), file.type(), file.size(), file.sha256(), file.uploadedAt());
    }
}
