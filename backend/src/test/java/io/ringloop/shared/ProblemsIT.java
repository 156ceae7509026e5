package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong, the answer is a problem in the caller's language. */
@RingloopTest
class ProblemsIT {

    @LocalServerPort
    int port;

    @Test
    void unreadableBodyIsToldInChineseByDefault() {
        var browser = new Browser(port);
        browser.get("/api/public/sign-in-options");
        var answer = browser.post("/api/session", "{\"username\":");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.slug()).isEqualTo("request-unreadable");
        assertThat(answer.text("title")).isEqualTo("请求无法读取");
        assertThat(answer.text("type")).isEqualTo("urn:ringloop:problem:request-unreadable");
    }

    @Test
    void missingFieldIsNamedInEnglishWhenAsked() {
        var browser = new Browser(port).speaking("en-GB,en;q=0.9");
        browser.get("/api/public/sign-in-options");
        var answer = browser.post("/api/session", "{\"password\":\"x\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("request-invalid");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("username");
        assertThat(answer.json().path("errors").get(0).path("detail").asText()).isEqualTo("Please fill this in.");
    }

    @Test
    void requestThatTheServerItselfRefusesIsAProblemToo() {
        var wrong = new Browser(port).speaking("en").get("/api//session");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.slug()).isEqualTo("request-refused");
    }
}
