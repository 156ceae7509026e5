package io.ringloop.contacts.inbox;

import io.ringloop.shared.database.DatabaseAccess;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** The lock in the database that the node with the links holds. */
final class LinkLock {

    private static final String TAKE = "select pg_advisory_lock(hashtextextended('contacts.pbx-links', 0))";
    private static final String WAITED_FOR = """
            from pg_locks holder join pg_locks waiting using (classid, objid)
            where holder.locktype = 'advisory' and holder.granted and not waiting.granted
            """;

    private LinkLock() {}

    /** The leader's connection breaks, and for a while somebody else has its lock. */
    static void lostBy(DatabaseAccess database, Runnable meanwhile) throws SQLException {
        try (var rival = database.connect("rival");
                var killer = database.connect("killer");
                var taking = rival.createStatement();
                var killing = killer.createStatement()) {
            var taken = CompletableFuture.runAsync(() -> execute(taking, TAKE));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                try (var found = killing.executeQuery("select 1 " + WAITED_FOR)) {
                    return found.next();
                }
            });
            execute(killing, "select pg_terminate_backend(holder.pid) " + WAITED_FOR);
            taken.join();
            meanwhile.run();
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
