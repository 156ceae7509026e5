package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.Signals;
import io.ringloop.shared.database.DatabaseAccess;
import io.ringloop.shared.database.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The database is restarted while the application runs; nothing of the application has to be. */
@RingloopTest
class DatabaseRestartIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @Autowired
    PostgresServer server;

    @Autowired
    DatabaseAccess access;

    @Autowired
    DataSource pool;

    @Autowired
    Signals signals;

    @Autowired
    Outbox outbox;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HealthEndpoint health;

    @LocalServerPort
    int port;

    @Test
    void everythingGoesOnByItself() {
        var heard = new AtomicInteger();
        signals.onSignal("test_restart", heard::incrementAndGet);
        startTimer("waits-through-restart", Instant.now().plusSeconds(3));

        server.restart(() -> {
            var answer = new Browser(port).get("/api/public/sign-in-options");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.slug()).isEqualTo("database-unavailable");
        });

        await("pool")
                .atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> ask("select 'here'").equals("here"));
        await("health").atMost(RECOVERY).until(() -> health.health().getStatus().equals(Status.UP));
        await("job executor")
                .atMost(RECOVERY)
                .until(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey("waits-through-restart")
                        .list()
                        .isEmpty());
        await("listener").atMost(RECOVERY).ignoreExceptions().until(() -> {
            var before = heard.get();
            notifyAsAnotherNode();
            await().atMost(Duration.ofSeconds(2)).until(() -> heard.get() > before);
            return true;
        });
        var key = Ids.next().toString();
        outbox.send("test-outbox", key, Map.of());
        await("outbox")
                .atMost(RECOVERY)
                .untilAsserted(
                        () -> assertThat(ask("select state from shared.outbox_message where key = '" + key + "'"))
                                .isEqualTo("delivered"));
    }

    private void startTimer(String key, Instant due) {
        repository
                .createDeployment()
                .name("test")
                .addString(key + ".bpmn", Models.withTimer(key, "${at}"))
                .deploy();
        runtime.startProcessInstanceByKey(key, Map.of("at", Date.from(due)));
    }

    private void notifyAsAnotherNode() throws SQLException {
        try (var connection = access.connect("other node");
                var statement = connection.createStatement()) {
            statement.execute("notify test_restart");
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
