package io.ringloop.contacts.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the dialplan asks.
 *
 * @param address only the PBX should reach it: FastAGI knows no password
 * @param port 0 for any free one
 * @param limit after this the dialplan gets the fallback
 */
@ConfigurationProperties("ringloop.agi")
record AgiSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("4573") int port,
        @DefaultValue("500ms") Duration limit) {}
