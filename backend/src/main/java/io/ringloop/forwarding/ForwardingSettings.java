package io.ringloop.forwarding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How departments and partners are kept informed.
 *
 * @param digestHour from this hour of their day on they are told once what lies with them
 */
@ConfigurationProperties("ringloop.forwarding")
public record ForwardingSettings(@DefaultValue("8") int digestHour) {}
