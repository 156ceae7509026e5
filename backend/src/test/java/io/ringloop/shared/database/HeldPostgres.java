package io.ringloop.shared.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An application reduced to its database; waits to be killed. */
final class HeldPostgres {

    static final String READY = "ready to be killed";

    private HeldPostgres() {}

    public static void main(String[] arguments) throws Exception {
        var server = PostgresServer.start(
                Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), true);
        if (arguments[3].equals("write")) {
            try (var connection = server.access().connect("test");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (n int)");
                statement.execute("insert into kept values (7)");
            }
        }
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
