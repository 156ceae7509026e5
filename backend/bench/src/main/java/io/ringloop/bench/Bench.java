package io.ringloop.bench;

import io.ringloop.bench.peer.PlainCamunda;
import java.util.Arrays;

/** {@code ./ringloop bench}: measures, writes the figures down, and fails when a budget is missed. */
public final class Bench {

    /** First argument of the JVM in which plain Camunda runs. */
    static final String PEER = "peer";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals(PEER)) {
            PlainCamunda.run(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        var settings = Settings.of(args);
        try (var database = new Database(settings.folder().resolve("postgres"))) {
            System.out.println(database.settings());
            try (var plain = new PlainSide(settings, database, 1)) {
                System.out.println(plain.startup() + " " + plain.residentMegabytes());
                new ContactsPerSecond(settings).measure(plain);
                System.out.println(new ContactsPerSecond(settings).measure(plain));
                var rate = new ContactsPerSecond(settings).measure(plain);
                System.out.println(rate);
                plain.fillWorkList(settings.openTasks());
                System.out.println(plain.firstPage());
            }
        }
    }
}
