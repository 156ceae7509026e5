package io.ringloop.shared.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** One Flyway run per capability, each with its own schema, folder and history. */
@Component
public class Migrations implements FlywayMigrationStrategy {

    /** A capability comes after those whose views it reads, and after the one that made tables it took over. */
    private static final List<String> ORDER = List.of(
            "shared",
            "engine",
            "people",
            "archive",
            "files",
            "notifications",
            "decisions",
            "customers",
            "tasks",
            "routing",
            "deadlines",
            "contacts",
            "cases",
            "forwarding",
            "complaints",
            "callbacks",
            "suggestions",
            "tickets",
            "access",
            "backups",
            "surveys",
            "sources",
            "recordings",
            "quality",
            "monitoring",
            "studio");

    /** A migration that has not been run. */
    public record Pending(
            String schema, String version, @Nullable Integer checksum) {}

    @Override
    public void migrate(Flyway flyway) {
        each(flyway.getConfiguration()).forEach(Flyway::migrate);
    }

    /** Runs them where no application is. */
    public static void run(DatabaseAccess access) {
        each(configuration(access)).forEach(Flyway::migrate);
    }

    /** Those of this program that a database lacks. */
    public static List<Pending> pending(DatabaseAccess access) {
        return each(configuration(access))
                .flatMap(flyway -> Arrays.stream(flyway.info().pending())
                        .map(one -> new Pending(
                                flyway.getConfiguration().getDefaultSchema(),
                                one.getVersion().getVersion(),
                                one.getChecksum())))
                .toList();
    }

    private static Configuration configuration(DatabaseAccess access) {
        var url = access.url() + (access.url().contains("?") ? "&" : "?") + "currentSchema=public";
        return Flyway.configure()
                .dataSource(url, access.user(), access.password())
                .table("schema_history");
    }

    private static Stream<Flyway> each(Configuration configuration) {
        return ORDER.stream()
                .map(capability -> Flyway.configure()
                        .configuration(configuration)
                        .locations("classpath:db/migration/" + capability)
                        .schemas(capability)
                        .defaultSchema(capability)
                        .createSchemas(true)
                        .failOnMissingLocations(false)
                        .load());
    }
}
