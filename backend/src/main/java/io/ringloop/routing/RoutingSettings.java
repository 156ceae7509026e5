package io.ringloop.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls are routed here.
 *
 * @param roundTheClock every line counts as open, whatever its calendar says: for the demonstration and for tests
 * @param answerLimit how long a caller waits for a decision before the line's own queue is taken; below the limit of
 *     the FastAGI server
 * @param breakAfterNoAnswer an agent whose phone rang unanswered is put on a break until they come back
 */
@ConfigurationProperties("ringloop.routing")
public record RoutingSettings(
        @DefaultValue("false") boolean roundTheClock,
        @DefaultValue("400ms") Duration answerLimit,
        @DefaultValue("true") boolean breakAfterNoAnswer) {}
