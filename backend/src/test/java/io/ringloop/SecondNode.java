package io.ringloop;

import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Another application on the database of the one under test. */
public final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public SecondNode(DatabaseAccess database, RingloopSettings settings, Path var) {
        this.context = new SpringApplicationBuilder(Ringloop.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--ringloop.var=" + var,
                        "--ringloop.agi.port=0",
                        "--ringloop.archive.master-key=" + masterKey(settings),
                        "--ringloop.db.url=" + database.url(),
                        "--ringloop.db.user=" + database.user(),
                        "--ringloop.db.password=" + database.password(),
                        "--ringloop.db.pool-size=8");
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String masterKey(RingloopSettings settings) {
        try {
            return Files.readString(settings.var().resolve("keys/archive.key"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
