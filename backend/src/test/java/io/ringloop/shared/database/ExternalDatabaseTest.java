package io.ringloop.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.StartRefused;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** {@code RINGLOOP_DB_URL} and its companions. */
class ExternalDatabaseTest {

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    @EnableConfigurationProperties({DatabaseSettings.class, RingloopSettings.class})
    static class DatabaseOnly {}

    @TempDir
    static Path home;

    static PostgresServer somebodyElses;

    @BeforeAll
    static void startAnotherServer() {
        somebodyElses = PostgresServer.start(home, PostgresServerTest.BINARIES, 0, false);
    }

    @AfterAll
    static void stopIt() {
        somebodyElses.close();
    }

    @Test
    void configuredServerIsUsedAndNoneIsStarted() {
        with(somebodyElses.access().password()).run(context -> {
            assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(PostgresServer.class);
            try (var connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getSchema()).isEqualTo("public");
                assertThat(connection.isValid(5)).isTrue();
            }
        });
    }

    @Test
    void wrongPasswordIsRefusedInWordsThatDoNotShowIt() {
        with("not the password")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .message()
                        .contains("password authentication failed"));
        with("not the password")
                .run(context -> assertThat(refusal(context.getStartupFailure()))
                        .hasMessageContaining("cannot be reached")
                        .hasMessageNotContaining("not the password")
                        .extracting(StartRefused::advice)
                        .asString()
                        .contains("RINGLOOP_DB_PASSWORD"));
    }

    @Test
    void unreachableServerIsRefusedInWords() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseOnly.class)
                .withPropertyValues("ringloop.db.url=jdbc:postgresql://127.0.0.1:1/nowhere")
                .run(context -> assertThat(refusal(context.getStartupFailure()))
                        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/nowhere"));
    }

    private static ApplicationContextRunner with(String password) {
        var access = somebodyElses.access();
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseOnly.class)
                .withPropertyValues(
                        "ringloop.db.url=" + access.url(),
                        "ringloop.db.user=" + access.user(),
                        "ringloop.db.password=" + password);
    }

    private static StartRefused refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refusal) {
                return refusal;
            }
        }
        throw new AssertionError("not refused in words", failure);
    }
}
