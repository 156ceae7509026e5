package io.ringloop.routing.setup;

import io.ringloop.routing.RecordingPolicy;
import io.ringloop.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a queue. Its key and its members are the PBX's.
 *
 * @param acwLimitSec after-call work beyond this is nudged
 * @param acwHardLimitSec after-call work beyond this is parked and the agent freed; more than the limit before it
 * @param shortAbandonSec an abandon before this is a short one
 * @param serviceLevelSec answered within this counts as in time
 * @param announceWaitSec callers who will wait this long or longer are told so; null tells nobody
 * @param recording which of its calls are recorded
 */
public record QueueLimits(
        Text name,
        int acwLimitSec,
        int acwHardLimitSec,
        int shortAbandonSec,
        int serviceLevelSec,
        @Nullable Integer announceWaitSec,
        RecordingPolicy recording) {}
