package io.ringloop.surveys;

import java.math.BigDecimal;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are asked.
 *
 * @param page the address, as customers reach it, of the page on which they answer; the link of each one is behind its {@code #}
 * @param satisfiedFrom who gives all three marks from this one on counts as satisfied; to be confirmed
 * @param target the share of satisfied answers below which results are marked
 */
@ConfigurationProperties("ringloop.surveys")
public record SurveySettings(
        @DefaultValue("http://localhost:8080/survey") URI page,
        @DefaultValue("4") int satisfiedFrom,
        @DefaultValue("0.9") BigDecimal target) {}
