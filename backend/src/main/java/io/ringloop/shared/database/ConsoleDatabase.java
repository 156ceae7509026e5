package io.ringloop.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The database of an installation for a command that runs beside the application or without it; settings are those of the application. */
public final class ConsoleDatabase {

    private final Map<String, String> settings;

    /** @param settings as environment variables */
    public ConsoleDatabase(Map<String, String> settings) {
        this.settings = settings;
    }

    /**
     * Starts the embedded server for as long as the work takes, unless there is an own one.
     *
     * @param alsoInUse whether the application may run meanwhile
     */
    public <T> T use(boolean alsoInUse, Function<DatabaseAccess, T> work) throws IOException {
        var url = setting("RINGLOOP_DB_URL", "");
        if (!url.isBlank()) {
            return work.apply(
                    new DatabaseAccess(url, setting("RINGLOOP_DB_USER", ""), setting("RINGLOOP_DB_PASSWORD", "")));
        }
        var home = var().resolve("postgres");
        var port = Integer.parseInt(setting("RINGLOOP_DB_PORT", "5442"));
        if (alsoInUse && PostgresServer.inUse(home)) {
            return work.apply(PostgresServer.access(home, port));
        }
        Files.createDirectories(home);
        try (var server = PostgresServer.start(home, home.resolve("programs"), port, true)) {
            return work.apply(server.access());
        }
    }

    /** The directory for everything the application keeps on disk. */
    public Path var() {
        return Path.of(setting("RINGLOOP_VAR", "var")).toAbsolutePath();
    }

    public String setting(String name, String otherwise) {
        var value = settings.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
