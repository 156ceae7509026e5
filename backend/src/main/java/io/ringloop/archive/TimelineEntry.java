package io.ringloop.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the story of an instance.
 *
 * @param kind {@code step}, {@code task}, {@code decision}, {@code call}, {@code fact} or {@code variable}
 * @param key unique among entries of the same instant and kind
 * @param title of steps and tasks Chinese and English on a line each; else a name that {@link Titles} knows
 * @param who did it
 */
public record TimelineEntry(
        Instant at,
        String kind,
        String key,
        String title,
        @Nullable UUID who,
        Map<String, Object> data) {}
