package io.ringloop.people.web;

import io.ringloop.people.signin.OidcSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The identity provider as its discovery document describes it. Read at the first sign-in, so that Ringloop starts while the
 * provider is away.
 */
@Component
class OidcRegistration implements ClientRegistrationRepository {

    static final String ID = "company";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration discovered;

    OidcRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!settings.enabled() || !id.equals(ID)) {
            return null;
        }
        var known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientName(settings.name())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/api/oidc/return/{registrationId}")
                .userNameAttributeName("sub")
                .build();
    }
}
