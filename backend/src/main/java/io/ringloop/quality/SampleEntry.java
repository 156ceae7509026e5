package io.ringloop.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sample as it is worked through.
 *
 * @param startedAt when the contact began; absent when it is no longer kept
 * @param evaluation begun of it for this plan; absent: none was begun
 */
public record SampleEntry(
        SampledContact sampled,
        @Nullable Instant startedAt,
        @Nullable UUID evaluation) {}
