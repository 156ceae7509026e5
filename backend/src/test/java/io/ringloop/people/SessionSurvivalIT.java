package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Ringloop;
import io.ringloop.RingloopTest;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@RingloopTest
class SessionSurvivalIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffAdministration administration;

    @Autowired
    DatabaseAccess database;

    @Autowired
    RingloopSettings settings;

    @TempDir
    Path var;

    @Test
    void sessionHoldsOnAnApplicationThatStartsLaterAndEndsThereToo() throws IOException {
        var agent = accounts.with(Role.AGENT);
        var browser = accounts.browser(port, agent);
        try (var later = new SpringApplicationBuilder(Ringloop.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--ringloop.var=" + var,
                        "--ringloop.agi.port=0",
                        "--ringloop.archive.master-key="
                                + Files.readString(settings.var().resolve("keys/archive.key")),
                        "--ringloop.db.url=" + database.url(),
                        "--ringloop.db.user=" + database.user(),
                        "--ringloop.db.password=" + database.password(),
                        "--ringloop.db.pool-size=8")) {
            var there = browser.at(
                    ((ServletWebServerApplicationContext) later).getWebServer().getPort());
            assertThat(there.get("/api/session").text("username")).isEqualTo(agent.username());
            assertThat(there.put("/api/session/preferences", "{\"locale\":\"en\"}")
                            .status())
                    .isEqualTo(200);
            administration.change(agent.id(), 1, StaffAdministrationIT.inactive(agent));
            assertThat(there.get("/api/session").status()).isEqualTo(401);
        }
    }
}
