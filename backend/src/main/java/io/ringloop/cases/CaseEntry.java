package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param kind {@code status}, {@code owner}, {@code clock}, {@code contact}, {@code link}, {@code file}, {@code message},
 *     {@code change}, {@code task} or {@code decision}
 * @param code what happened, a key of its text in both languages; for a task its title stands in the params
 * @param refType what {@code refId} names, such as {@code contact}, {@code case}, {@code task}, {@code decision}
 */
public record CaseEntry(
        UUID id,
        Instant at,
        String kind,
        String code,
        Map<String, Object> params,
        @Nullable String refType,
        @Nullable UUID refId,
        @Nullable StaffId actor) {}
