package io.ringloop.notifications.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent.
 *
 * @param attempts how often sending is tried before a notice counts as failed; pauses double from two seconds to an hour
 * @param sameTextWithin the same text to the same person about the same thing is not sent again within this time
 */
@ConfigurationProperties("ringloop.notices")
public record NoticeSettings(
        @DefaultValue("15") int attempts,
        @DefaultValue("10m") Duration sameTextWithin) {}
