package io.ringloop.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ringloop.shared.RingloopSettings;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One DataSource: an external server when one is configured, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${ringloop.db.url:}'.isBlank()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        PostgresServer postgresServer(DatabaseSettings settings, RingloopSettings ringloop) {
            var home = ringloop.var().resolve("postgres");
            var binaries = Objects.requireNonNullElseGet(settings.binaries(), () -> home.resolve("programs"));
            return PostgresServer.start(home, binaries, settings.port(), settings.durable());
        }

        @Bean
        DatabaseAccess databaseAccess(PostgresServer server) {
            return server.access();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${ringloop.db.url:}'.isBlank()")
    static class External {

        @Bean
        DatabaseAccess databaseAccess(DatabaseSettings settings) {
            return new DatabaseAccess(settings.url(), settings.user(), settings.password());
        }
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAccess access, DatabaseSettings settings) {
        DatabaseCheck.refuseUnusable(access);
        var pool = new HikariConfig();
        pool.setPoolName("ringloop");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(4);
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(3_000);
        pool.setKeepaliveTime(60_000);
        pool.addDataSourceProperty("ApplicationName", "ringloop");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", "5");
        // A server that vanished without a word is given up after this many seconds.
        pool.addDataSourceProperty("socketTimeout", "300");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The engine names its tables without a schema; everything else is written with one.
        pool.addDataSourceProperty("currentSchema", "public");
        return new HikariDataSource(pool);
    }
}
