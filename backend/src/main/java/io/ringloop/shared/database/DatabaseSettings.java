package io.ringloop.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use.
 *
 * @param url JDBC URL of an external server; empty: start the embedded one
 * @param port loopback port of the embedded server, 0 for any free one
 * @param durable false only for tests: a crash of the machine may then lose data of the embedded server
 * @param binaries where the programs of the embedded server are unpacked; default: below the data of the application
 * @param poolSize most connections in use at a time
 */
@ConfigurationProperties("ringloop.db")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("5442") int port,
        @DefaultValue("true") boolean durable,
        @Nullable Path binaries,
        @DefaultValue("24") int poolSize) {

    boolean embedded() {
        return url.isBlank();
    }
}
