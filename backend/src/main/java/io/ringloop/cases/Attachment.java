package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a case. The bytes are kept elsewhere. */
public record Attachment(
        UUID fileId, String name, Instant at, @Nullable StaffId by) {}
