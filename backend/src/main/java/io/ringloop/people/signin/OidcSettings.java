package io.ringloop.people.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in with the company's identity provider.
 *
 * @param issuer where its discovery document is found; empty: switched off
 * @param name what the button says
 * @param usernameClaim the claim that holds the user name of the account in Ringloop
 */
@ConfigurationProperties("ringloop.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue("preferred_username") String usernameClaim) {

    public boolean enabled() {
        return !issuer.isBlank();
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
