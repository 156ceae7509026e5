package io.ringloop.people.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many failed sign-ins are bearable.
 *
 * @param attemptsPerAccount failures within the window, whatever address they come from
 * @param attemptsPerAddress failures within the window, whatever accounts they try: many people share one address
 * @param window after which all attempts are there again; single ones come back evenly
 */
@ConfigurationProperties("ringloop.sign-in")
public record SignInSettings(
        @DefaultValue("10") int attemptsPerAccount,
        @DefaultValue("100") int attemptsPerAddress,
        @DefaultValue("15m") Duration window) {}
