package io.ringloop.shared.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** One Flyway run per capability, each with its own schema, folder and history. */
@Component
class Migrations implements FlywayMigrationStrategy {

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
            "access");

    @Override
    public void migrate(Flyway flyway) {
        for (var capability : ORDER) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + capability)
                    .schemas(capability)
                    .defaultSchema(capability)
                    .createSchemas(true)
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }
}
