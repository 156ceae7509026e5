package io.ringloop.quality;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How quality is watched. All values are to be confirmed by the owner.
 *
 * @param leastTalkSec calls with less talk, in seconds, are not sampled
 * @param lowMark a contact whose customer gave this mark or less, of 5, counts as rated badly
 * @param complaintWindow over which an agent's complaints are counted
 */
@ConfigurationProperties("ringloop.quality")
public record QualitySettings(
        @DefaultValue("20") int leastTalkSec,
        @DefaultValue("2") int lowMark,
        @DefaultValue("90d") Duration complaintWindow) {}
