package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.people.signin.SignInSettings;
import io.ringloop.people.signin.SignInThrottle;
import io.ringloop.shared.Ids;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

@RingloopTest
class SignInIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts staff;

    @Autowired
    StaffAdministration administration;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    SignInSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    MovableClock clock;

    Staff agent;
    Browser browser;

    @BeforeEach
    void newcomer() {
        agent = staff.with(Role.AGENT);
        browser = new Browser(port);
    }

    @Test
    void rightPasswordSignsInAndTellsWhoOneIs() {
        var me = browser.signIn(agent.username(), Accounts.PASSWORD);
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("id")).isEqualTo(agent.id().toString());
        assertThat(me.json().path("roles").get(0).asText()).isEqualTo("AGENT");
        assertThat(me.json().path("permissions").toString())
                .contains("CONTACTS_WORK")
                .doesNotContain("STAFF_WRITE");
        assertThat(me.json().path("unit").path("name").asText()).isEqualTo("Team");
        assertThat(browser.get("/api/session").json()).isEqualTo(me.json());
    }

    @Test
    void userNameIsReadWithoutRegardToCase() {
        assertThat(browser.signIn(" " + agent.username().toUpperCase() + " ", Accounts.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsToldToSignInFirst() {
        var answer = browser.get("/api/session");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("not-signed-in");
        assertThat(answer.header("Content-Type")).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.text("title")).isEqualTo("未登录");
        assertThat(browser.speaking("en").get("/api/session").text("title")).isEqualTo("Not signed in");
    }

    @Test
    void wrongPasswordUnknownNameAndClosedAccountAreRefusedAlike() {
        var closed = staff.with(Role.AGENT);
        administration.change(closed.id(), 0, Accounts.inactive(closed));
        var wrong = browser.signIn(agent.username(), "not the password");
        var unknown = browser.signIn("nobody-" + agent.username(), Accounts.PASSWORD);
        var former = browser.signIn(closed.username(), Accounts.PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.slug()).isEqualTo("sign-in-refused");
        assertThat(unknown.http().body()).isEqualTo(wrong.http().body());
        assertThat(former.http().body()).isEqualTo(wrong.http().body());
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void missingFieldsAreNamed() {
        browser.get("/api/public/sign-in-options");
        var answer = browser.post("/api/session", "{\"username\":\"\",\"password\":\"x\"}");
        assertThat(answer.slug()).isEqualTo("request-invalid");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("username");
        assertThat(browser.post("/api/session", "{").slug()).isEqualTo("request-unreadable");
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn(agent.username(), Accounts.PASSWORD);
        var cookie = browser.cookie("RINGLOOP_SESSION").orElseThrow();
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        var thief = new Browser(port).get("/api/session", "Cookie", "RINGLOOP_SESSION=" + cookie);
        assertThat(thief.status()).isEqualTo(401);
    }

    @Test
    void requestWithoutForgeryTokenIsRefused() {
        browser.signIn(agent.username(), Accounts.PASSWORD);
        var forged = browser.withoutToken().put("/api/session/preferences", "{\"locale\":\"en\"}");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.slug()).isEqualTo("csrf-token-invalid");
        assertThat(browser.get("/api/session").text("locale")).isEqualTo("zh-CN");
    }

    @Test
    void signingInWithoutForgeryTokenIsRefused() {
        var answer = browser.withoutToken().signIn(agent.username(), Accounts.PASSWORD);
        assertThat(answer.slug()).isEqualTo("csrf-token-invalid");
    }

    @Test
    void plantedSessionAndForgeryTokenAreWorthlessAfterSigningIn() {
        browser.signIn(agent.username(), Accounts.PASSWORD);
        var plantedSession = browser.cookie("RINGLOOP_SESSION").orElseThrow();
        var plantedToken = browser.cookie("XSRF-TOKEN").orElseThrow();
        browser.signIn(agent.username(), Accounts.PASSWORD);
        assertThat(browser.cookie("RINGLOOP_SESSION")).isPresent().isNotEqualTo(Optional.of(plantedSession));
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent().isNotEqualTo(Optional.of(plantedToken));
        var planted = new Browser(port).get("/api/session", "Cookie", "RINGLOOP_SESSION=" + plantedSession);
        assertThat(planted.status()).isEqualTo(401);
    }

    @Test
    void sessionCookieIsKeptFromScriptsAndForeignPages() {
        var cookies = browser.signIn(agent.username(), Accounts.PASSWORD)
                .http()
                .headers()
                .allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("RINGLOOP_SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .doesNotContain("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void cookiesAreSecureBehindAProxyThatSpeaksHttps() {
        var answer = browser.get("/api/public/sign-in-options", "X-Forwarded-Proto", "https");
        assertThat(answer.http().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void answersCarrySecurityHeaders() {
        var answer = browser.get("/api/public/sign-in-options");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void guessingOneAccountIsStoppedEvenFromManyAddressesAndPassesWithTime() {
        IntStream.range(0, settings.attemptsPerAccount())
                .forEach(each -> throttle.spend(agent.username().toUpperCase(), "198.51.100." + each));
        var refused = browser.signIn(agent.username(), Accounts.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.slug()).isEqualTo("too-many-attempts");
        var seconds = refused.json().path("params").path("seconds").asInt();
        assertThat(seconds).isBetween(1, 90);
        assertThat(refused.header("Retry-After")).isEqualTo(Integer.toString(seconds));
        clock.advance(settings.window().dividedBy(settings.attemptsPerAccount()));
        assertThat(browser.signIn(agent.username(), Accounts.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void failedSignInsCountAndSuccessfulOnesDoNot() {
        IntStream.range(0, settings.attemptsPerAccount() + 2)
                .forEach(each -> assertThat(browser.signIn(agent.username(), Accounts.PASSWORD)
                                .status())
                        .isEqualTo(200));
        IntStream.range(0, settings.attemptsPerAccount())
                .forEach(each -> assertThat(
                                browser.signIn(agent.username(), "wrong").status())
                        .isEqualTo(401));
        assertThat(browser.signIn(agent.username(), "wrong").status()).isEqualTo(429);
    }

    @Test
    void guessingManyAccountsFromOneAddressIsStopped() throws Exception {
        var address = "2001:db8:" + Integer.toHexString(Ids.next().hashCode() & 0xffff) + "::";
        IntStream.range(0, settings.attemptsPerAddress())
                .forEach(each -> throttle.spend(agent.username() + each, address + (each + 1)));
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(agent.username(), Accounts.PASSWORD);
        mvc.perform(MockMvcRequestBuilders.post("/api/session")
                        .with(Accounts.withToken())
                        .with(request -> {
                            request.setRemoteAddr(address + "ffff");
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(MockMvcResultMatchers.status().isTooManyRequests())
                .andExpect(MockMvcResultMatchers.header().exists("Retry-After"));
    }

    @Test
    void languageIsKeptWithTheAccount() {
        browser.signIn(agent.username(), Accounts.PASSWORD);
        assertThat(browser.put("/api/session/preferences", "{\"locale\":\"en\"}")
                        .text("locale"))
                .isEqualTo("en");
        assertThat(browser.put("/api/session/preferences", "{\"locale\":\"fr\"}")
                        .slug())
                .isEqualTo("request-invalid");
        assertThat(new Browser(port).signIn(agent.username(), Accounts.PASSWORD).text("locale"))
                .isEqualTo("en");
    }

    @Test
    void ownPasswordIsChangedWithTheOldOneAndEndsTheOtherSessions() {
        browser.signIn(agent.username(), Accounts.PASSWORD);
        var elsewhere = staff.browser(port, agent);
        assertThat(change("wrong", "another long password")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("slug")
                        .asText())
                .isEqualTo("password-wrong");
        assertThat(change(Accounts.PASSWORD, "short")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("slug")
                        .asText())
                .isEqualTo("password-too-short");
        assertThat(change(Accounts.PASSWORD, "another long password").status()).isEqualTo(204);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(new Browser(port).signIn(agent.username(), Accounts.PASSWORD).status())
                .isEqualTo(401);
        assertThat(new Browser(port)
                        .signIn(agent.username(), "another long password")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void passwordIsStoredAsArgon2id() {
        assertThat(jdbc.sql("select encoded from people.password where staff_id = :id")
                        .param("id", agent.id().value())
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private Browser.Answer change(String current, String password) {
        return browser.put(
                "/api/session/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
    }
}
