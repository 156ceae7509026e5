package io.ringloop.people.web;

import io.ringloop.people.StaffAuthentication;
import io.ringloop.people.signin.OidcSettings;
import io.ringloop.people.signin.SignIn;
import io.ringloop.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Sign-in with the company's identity provider: it vouches for a user name, the account must exist here. */
@Component
class OidcLogin {

    /** Followed by the id of the registration. */
    static final String START = "/api/oidc/start";

    private static final Logger log = LoggerFactory.getLogger(OidcLogin.class);
    private static final String RETURN = "/api/oidc/return/*";

    private final OidcSettings settings;
    private final OidcRegistration registration;
    private final SignIn signIn;
    private final SessionSecurityContext context;

    OidcLogin(OidcSettings settings, OidcRegistration registration, SignIn signIn, SessionSecurityContext context) {
        this.settings = settings;
        this.registration = registration;
        this.signIn = signIn;
        this.context = context;
    }

    void configure(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(registration)
                .authorizedClientRepository(new NoAuthorizedClients())
                .authorizationEndpoint(endpoint -> endpoint.baseUri(START))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(RETURN))
                .loginPage("/sign-in")
                .successHandler(this::succeeded)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(OidcLogin.this::failed);
                        return filter;
                    }
                }));
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        SecurityContextHolder.clearContext();
        var username = vouched.getPrincipal() instanceof OidcUser user
                ? user.getClaimAsString(settings.usernameClaim())
                : null;
        if (username == null || username.isBlank()) {
            log.warn("The identity provider sent no claim {}", settings.usernameClaim());
            refuse(request, response, "sign-in-provider-failed");
            return;
        }
        try {
            var staff = signIn.byProvider(username, request.getRemoteAddr());
            var signedIn = SecurityContextHolder.createEmptyContext();
            signedIn.setAuthentication(new StaffAuthentication(staff));
            SecurityContextHolder.setContext(signedIn);
            context.saveContext(signedIn, request, response);
            response.sendRedirect(request.getContextPath() + "/");
        } catch (ProblemException unknown) {
            refuse(request, response, unknown.slug());
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("Sign-in by OpenID Connect failed: {}", failure.getMessage());
        refuse(request, response, "sign-in-provider-failed");
    }

    /** Back to the sign-in page, which shows the text of the problem. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, String slug)
            throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?problem=" + slug);
    }
}
