package io.ringloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingloopTest
class FrontendIT {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/sign-in", "/desk/contacts/019a-1", "/archive?tab=calls", "/apiary"})
    void addressesOfTheRouterGiveThePage(String path) {
        var answer = browser.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.http().body()).contains("<div id=\"root\">");
        assertThat(answer.header("Cache-Control")).doesNotContain("max-age=3");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void assetsAreKeptForAYear() {
        var answer = browser.get("/assets/test-1a2b3c4d.js");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000").contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone.js",
                "/favicon.gone",
                "/api/gone",
                "/api",
                "/actuator/gone",
                "/assets/../application.yml"
            })
    void whatIsNotThereIsNotFound(String path) {
        var answer = browser.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.http().body()).doesNotContain("<div id=\"root\">");
    }

    @Test
    void onlyHealthIsShownOfTheActuator() {
        assertThat(browser.get("/actuator/health").text("status")).isEqualTo("UP");
        assertThat(browser.get("/actuator/env").status()).isIn(401, 403, 404);
        assertThat(browser.get("/actuator").status()).isIn(401, 403, 404);
    }
}
