package io.ringloop.shared.database;

import io.ringloop.shared.StartRefused;
import java.sql.SQLException;

/** Looks at the server before anything else uses it, so that a refusal comes early and in words. */
final class DatabaseCheck {

    private static final int OLDEST_MAJOR = 14;

    private DatabaseCheck() {}

    static void refuseUnusable(DatabaseAccess access) {
        try (var connection = access.connect("check")) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new StartRefused(
                        "The server at " + access.url() + " is PostgreSQL " + major + ".",
                        "Ringloop needs PostgreSQL " + OLDEST_MAJOR + " or newer.",
                        null);
            }
        } catch (SQLException refused) {
            throw new StartRefused(
                    "The database at " + access.url() + " cannot be reached: " + refused.getMessage(),
                    "Check RINGLOOP_DB_URL, RINGLOOP_DB_USER and RINGLOOP_DB_PASSWORD, and that the server runs.",
                    refused);
        }
    }
}
