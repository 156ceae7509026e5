package io.ringloop.files;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param name cleaned, with the extension of its type
 * @param type media type as found by its content
 * @param size in bytes
 * @param sha256 of the plain bytes, in hexadecimal
 * @param uploadedBy absent for what the house itself took in
 * @param subjectType kind of the thing it belongs to, such as {@code case}; absent until it is attached
 * @param subjectId its id
 */
public record StoredFile(
        FileId id,
        String name,
        String type,
        long size,
        String sha256,
        @Nullable StaffId uploadedBy,
        Instant uploadedAt,
        @Nullable String subjectType,
        @Nullable UUID subjectId) {}
