package io.ringloop.bench;

import static java.util.Map.entry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for both sides, durable: a commit is on the disk when it returns. */
final class Database implements AutoCloseable {

    /** What Ringloop gives its own embedded server. */
    private static final Map<String, String> DURABLE = Map.ofEntries(
            entry("fsync", "on"),
            entry("synchronous_commit", "on"),
            entry("full_page_writes", "on"),
            entry("max_connections", "120"),
            entry("shared_buffers", "256MB"),
            entry("max_wal_size", "2GB"),
            entry("random_page_cost", "1.1"));

    private final EmbeddedPostgres server;

    Database(Path folder) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true);
        DURABLE.forEach(builder::setServerConfig);
        server = builder.start();
    }

    void create(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    String url(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    JdbcClient client(String name) {
        return JdbcClient.create(new DriverManagerDataSource(url(name), "postgres", "postgres"));
    }

    /** The settings that decide whether the comparison is fair, as the server itself tells them. */
    Map<String, Object> settings() {
        var told = new java.util.TreeMap<String, Object>();
        for (String name :
                List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            told.put(
                    name,
                    client("postgres").sql("show " + name).query(String.class).single());
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
