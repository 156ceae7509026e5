package io.ringloop.tickets;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are told about their tickets.
 *
 * @param page the address, as customers reach it, of the page on which they look up where a ticket stands
 */
@ConfigurationProperties("ringloop.tickets")
public record TicketSettings(
        @DefaultValue("http://localhost:8080/progress") URI page) {}
