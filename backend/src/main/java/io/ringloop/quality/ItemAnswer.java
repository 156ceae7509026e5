package io.ringloop.quality;

import org.jspecify.annotations.Nullable;

/**
 * What an evaluator says of one item.
 *
 * @param points absent: it does not apply
 * @param comment demanded where points are lost
 * @param atSec where in the recording, in seconds from its start
 */
public record ItemAnswer(
        String item,
        @Nullable Integer points,
        @Nullable String comment,
        @Nullable Integer atSec) {}
