package io.ringloop.recordings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How recordings are kept.
 *
 * @param keep after this they are erased; to be confirmed by the centre
 * @param missingAfter a recording that has not come for so long after its call counts as missing
 */
@ConfigurationProperties("ringloop.recordings")
public record RecordingSettings(
        @DefaultValue("730d") Duration keep,
        @DefaultValue("1h") Duration missingAfter) {}
