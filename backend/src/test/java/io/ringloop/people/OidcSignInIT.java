package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.FakeIdentityProvider;
import io.ringloop.RingloopTest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingloopTest
class OidcSignInIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffAdministration administration;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void providerIsOfferedOnTheSignInPage() {
        var offered =
                browser.get("/api/public/sign-in-options").json().path("oidc").get(0);
        assertThat(offered.path("name").asText()).isEqualTo("Test company");
        assertThat(offered.path("url").asText()).isEqualTo("/api/oidc/start/company");
    }

    @Test
    void accountIsFoundByTheClaimOfItsUserName() {
        var agent = accounts.with(Role.AGENT);
        var asked = ask();
        assertThat(asked)
                .containsEntry("client_id", FakeIdentityProvider.CLIENT)
                .containsEntry("redirect_uri", "http://localhost:" + port + "/api/oidc/return/company");
        assertThat(comeBack(asked, Map.of("preferred_username", agent.username().toUpperCase())))
                .endsWith(port + "/");
        assertThat(browser.get("/api/session").text("id")).isEqualTo(agent.id().toString());
        browser.get("/api/public/sign-in-options");
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void whoHasNoAccountIsToldSo() {
        assertThat(comeBack(ask(), Map.of("preferred_username", "stranger")))
                .endsWith("/sign-in?problem=account-unknown");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void closedAccountIsNoAccount() {
        var agent = accounts.with(Role.AGENT);
        administration.change(agent.id(), 0, Accounts.inactive(agent));
        assertThat(comeBack(ask(), Map.of("preferred_username", agent.username())))
                .endsWith("/sign-in?problem=account-unknown");
    }

    @Test
    void tokenWithoutTheClaimIsRefused() {
        assertThat(comeBack(ask(), Map.of("email", "someone@example.org")))
                .endsWith("/sign-in?problem=sign-in-provider-failed");
    }

    @Test
    void tokenForSomebodyElseIsRefused() {
        var agent = accounts.with(Role.AGENT);
        var asked = ask();
        var claims = Map.<String, Object>of(
                "preferred_username", agent.username(), "nonce", asked.get("nonce"), "aud", "another client");
        assertThat(bring(asked.get("state"), FakeIdentityProvider.code(claims)))
                .endsWith("/sign-in?problem=sign-in-provider-failed");
    }

    @Test
    void answerThatNobodyAskedForIsRefused() {
        var agent = accounts.with(Role.AGENT);
        var code = FakeIdentityProvider.code(Map.of("preferred_username", agent.username()));
        assertThat(bring("made-up", code)).endsWith("/sign-in?problem=sign-in-provider-failed");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void sessionIsAnotherOneAfterSigningIn() {
        var agent = accounts.with(Role.AGENT);
        var asked = ask();
        var before = browser.cookie("RINGLOOP_SESSION").orElseThrow();
        comeBack(asked, Map.of("preferred_username", agent.username()));
        assertThat(browser.cookie("RINGLOOP_SESSION").orElseThrow()).isNotEqualTo(before);
    }

    /** What the browser is sent to the provider with. */
    private Map<String, String> ask() {
        var location =
                Objects.requireNonNull(browser.get("/api/oidc/start/company").header("Location"));
        assertThat(location).startsWith(FakeIdentityProvider.issuer() + "/authorize?");
        return Arrays.stream(location.substring(location.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Where the browser is sent after the provider has vouched for these claims. */
    private String comeBack(Map<String, String> asked, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("nonce", Objects.requireNonNull(asked.get("nonce")));
        return bring(Objects.requireNonNull(asked.get("state")), FakeIdentityProvider.code(all));
    }

    private String bring(String state, String code) {
        var path =
                "/api/oidc/return/company?code=" + code + "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
        return Objects.requireNonNull(browser.get(path).header("Location"));
    }
}
