package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.SecondNode;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.database.DatabaseAccess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
    void sessionHoldsOnAnApplicationThatStartsLaterAndEndsThereToo() {
        var agent = accounts.with(Role.AGENT);
        var browser = accounts.browser(port, agent);
        try (var later = new SecondNode(database, settings, var)) {
            var there = browser.at(later.port());
            assertThat(there.get("/api/session").text("username")).isEqualTo(agent.username());
            assertThat(there.put("/api/session/preferences", "{\"locale\":\"en\"}")
                            .status())
                    .isEqualTo(200);
            administration.change(agent.id(), 1, Accounts.inactive(agent));
            assertThat(there.get("/api/session").status()).isEqualTo(401);
        }
    }
}
