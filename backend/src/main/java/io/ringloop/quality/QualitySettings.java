package io.ringloop.quality;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How quality is watched. All values are to be confirmed by the owner.
 *
 * @param leastTalkSec calls with less talk, in seconds, are not sampled
 * @param lowMark a contact whose customer gave this mark or less, of 5, counts as rated badly
 * @param complaintWindow over which an agent's complaints are counted
 * @param evaluateBusinessDays within which what was begun should be scored
 * @param mysteryWeight what the evaluation of a mystery customer counts in means, against 1
 * @param weeklyHour hour of Monday, in the zone of the centre, from which on the sample of the week before is drawn
 * @param goodFrom from which score on an evaluation counts as good [178]
 */
@ConfigurationProperties("ringloop.quality")
public record QualitySettings(
        @DefaultValue("20") int leastTalkSec,
        @DefaultValue("2") int lowMark,
        @DefaultValue("90d") Duration complaintWindow,
        @DefaultValue("3") int evaluateBusinessDays,
        @DefaultValue("0.5") BigDecimal mysteryWeight,
        @DefaultValue("6") int weeklyHour,
        @DefaultValue("90") int goodFrom) {}
