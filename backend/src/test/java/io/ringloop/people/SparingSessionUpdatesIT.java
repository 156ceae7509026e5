package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RingloopTest
class SparingSessionUpdatesIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void requestsWithinAMinuteWriteNothing() {
        var agent = accounts.with(Role.AGENT);
        var browser = accounts.browser(port, agent);
        var written = rowVersion(agent);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(rowVersion(agent)).isEqualTo(written);
    }

    @Test
    void sessionInUseLivesOn() {
        var agent = accounts.with(Role.AGENT);
        var browser = accounts.browser(port, agent);
        jdbc.sql(
                        "update people.session set last_access_time = last_access_time - 60000, expiry_time = expiry_time - 60000"
                                + " where principal_name = ?")
                .param(agent.id().toString())
                .update();
        var before = expiry(agent);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(expiry(agent)).isGreaterThanOrEqualTo(before + 60_000);
    }

    private String rowVersion(Staff staff) {
        return jdbc.sql("select xmin::text from people.session where principal_name = ?")
                .param(staff.id().toString())
                .query(String.class)
                .single();
    }

    private long expiry(Staff staff) {
        return jdbc.sql("select expiry_time from people.session where principal_name = ?")
                .param(staff.id().toString())
                .query(Long.class)
                .single();
    }
}
