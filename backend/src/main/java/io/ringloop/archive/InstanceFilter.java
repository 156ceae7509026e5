package io.ringloop.archive;

import org.jspecify.annotations.Nullable;

/**
 * Which instances to list.
 *
 * @param text a business key, an instance id, or part of a subject
 * @param state see {@link InstanceRow#state()}
 */
public record InstanceFilter(
        @Nullable String text,
        @Nullable String processKey,
        @Nullable String state) {}
