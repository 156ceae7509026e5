package io.ringloop.forwarding;

import io.ringloop.people.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order.
 *
 * @param code what happened, or the step whose form was completed
 * @param detail a code of that form or event, such as {@code accept}
 * @param words what somebody wrote
 * @param until a date it names
 */
public record OrderEntry(
        Instant at,
        String code,
        @Nullable String detail,
        @Nullable String words,
        @Nullable Instant until,
        @Nullable StaffId by) {}
