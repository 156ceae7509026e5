package io.ringloop.bench;

import io.ringloop.bench.peer.PlainCamunda;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** {@code ./ringloop bench}: measures, writes the figures down, and fails when a budget is missed. */
public final class Bench {

    /** First argument of the JVM in which plain Camunda runs. */
    static final String PEER = "peer";

    private final Settings settings;
    private final Database database;
    private final Switchboard switchboard;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private Bench(Settings settings, Database database, Switchboard switchboard) {
        this.settings = settings;
        this.database = database;
        this.switchboard = switchboard;
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals(PEER)) {
            PlainCamunda.run(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        var settings = Settings.of(args);
        try (var database = new Database(settings.folder().resolve("postgres"));
                var switchboard = new Switchboard()) {
            var bench = new Bench(settings, database, switchboard);
            Report report = bench.run();
            System.out.println(report.table());
            System.out.println("Figures: " + report.write());
            if (!bench.failed.isEmpty()) {
                System.out.println("✗ Not measured: " + String.join(", ", bench.failed));
                System.exit(1);
            }
            if (report.missed() && settings.complete()) {
                System.out.println("✗ A budget was missed.");
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private Report run() throws Exception {
        say("first start of both sides");
        double ourFirst;
        double plainFirst;
        try (var ringloop = new RingloopSide(settings, database, switchboard, 1);
                var plain = new PlainSide(settings, database, 1)) {
            ourFirst = seconds(ringloop);
            plainFirst = seconds(plain);
        }
        say("second start");
        try (var ringloop = new RingloopSide(settings, database, switchboard, 2);
                var plain = new PlainSide(settings, database, 2)) {
            measure("contacts", () -> contacts(ringloop, plain));
            measure("complaints", () -> complaints(ringloop, plain));
            measure("screen", () -> eventToScreen(ringloop));
            measure("burst", () -> burst(ringloop));
            measure("list", () -> workList(ringloop, plain));
            measure("decisions", () -> decisions(ringloop));
            measure("public", () -> publicPages(ringloop));
            measure("player", () -> player(ringloop));
            measure("cases", () -> caseSearch(ringloop));
            measure("sampling", () -> sampling(ringloop));
            figures.add(Figure.of("memory", "Memory after all this", "MB", ringloop.residentMegabytes())
                    .against(plain.residentMegabytes()));
            figures.add(Figure.of("startup-first", "Start with an empty database", "s", ourFirst)
                    .against(plainFirst));
            figures.add(Figure.of("startup", "Start", "s", seconds(ringloop)).against(seconds(plain)));
            // the last: taking over goes on until the program ends
            measure("import", () -> reportedRows(ringloop));
        }
        measure("timers", this::timers);
        return new Report(settings, Machine.describe(), database.settings(), figures, Instant.now());
    }

    /** One that fails is told and missed in the table; the others go on. */
    private void measure(String name, Measurement measurement) throws InterruptedException {
        if (!settings.wants(name)) {
            return;
        }
        try {
            measurement.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failed.add(name);
            say("✗ " + name + " failed: " + e);
            e.printStackTrace();
        }
    }

    @FunctionalInterface
    private interface Measurement {
        void run() throws Exception;
    }

    private static double seconds(Side side) {
        return side.startup().toMillis() / 1000.0;
    }

    private void contacts(Side ringloop, Side plain) throws IOException, InterruptedException, ExecutionException {
        var contest = new Contest(settings).between(ringloop, plain, "contacts", Side::openContact);
        figures.add(Figure.of(
                        "contacts-per-second",
                        "Contacts opened, 8 callers",
                        "per s",
                        contest.ringloop().perSecond())
                .against(contest.plain().perSecond())
                .atLeastOfPlain(1));
    }

    private void complaints(Side ringloop, Side plain) throws IOException, InterruptedException, ExecutionException {
        var contest = new Contest(settings).between(ringloop, plain, "complaints", Side::openComplaint);
        figures.add(Figure.of(
                        "complaints-per-second",
                        "Complaints registered, graded and assigned, 8 callers",
                        "per s",
                        contest.ringloop().perSecond())
                .against(contest.plain().perSecond()));
        figures.add(Figure.of(
                        "complaint-p95",
                        "Complaint until the task of its tier is there, p95",
                        "ms",
                        contest.ringloop().millis().p95())
                .against(contest.plain().millis().p95()));
    }

    private void timers() throws IOException, InterruptedException, SQLException {
        TimersDrained.Outcome theirs;
        TimersDrained.Outcome ours;
        TimerCrowd timer;
        say(settings.timers() + " due timers, stock settings");
        try (var stock = PlainSide.stock(settings, database)) {
            stock.startTimer();
            timer = TimerCrowd.of(stock.database());
            theirs = new TimersDrained(settings).measure(stock.database());
        }
        say(settings.timers() + " due timers, Ringloop");
        try (var ringloop = new RingloopSide(settings, database, switchboard, 3)) {
            timer.settle(ringloop.database());
            ours = new TimersDrained(settings).measure(ringloop.database());
        }
        String what = "%,d timers due at once, ".formatted(settings.timers());
        figures.add(Figure.of(
                        "timers-fired",
                        what + "fired within " + settings.drainLimit().toMinutes() + " minutes",
                        "timers",
                        ours.fired())
                .against(theirs.fired()));
        figures.add(Figure.of("timers-per-second", what + "from the first to the last", "per s", ours.perSecond())
                .against(theirs.perSecond()));
        figures.add(Figure.of("timer-lateness-p99", what + "lateness p99", "s", ours.latenessP99())
                .against(theirs.latenessP99()));
    }

    private void eventToScreen(RingloopSide ringloop) throws IOException, InterruptedException {
        say("event to screen, " + Settings.STEADY_CALLS_PER_SECOND + " calls/s");
        Samples samples = new SteadyCalls(settings).measure(ringloop, switchboard);
        figures.add(Figure.of(
                "event-to-screen-median", "PBX event to browser, 20 calls/s, median", "ms", samples.median()));
        figures.add(Figure.of("event-to-screen-p95", "PBX event to browser, 20 calls/s, p95", "ms", samples.p95())
                .atMost(500));
    }

    private void burst(RingloopSide ringloop) throws IOException, InterruptedException, ExecutionException {
        say("burst of " + Settings.BURST_CALLS_PER_SECOND + " calls/s");
        Burst.Outcome outcome = new Burst(settings).measure(ringloop, switchboard);
        figures.add(
                Figure.of("burst-lost", "Lost of " + outcome.calls() + " calls at 100 calls/s", "calls", outcome.lost())
                        .atMost(0));
        figures.add(
                Figure.of("burst-drain", "Time until the last of them has its process", "ms", outcome.drainMillis()));
    }

    private void workList(RingloopSide ringloop, PlainSide plain)
            throws IOException, InterruptedException, SQLException {
        say("work list with " + settings.openTasks() + " open tasks");
        ringloop.fillWorkList(settings.openTasks());
        plain.fillWorkList(settings.openTasks());
        TimeUnit.SECONDS.sleep(settings.quick() ? 0 : 10); // the checkpoint after the copies
        Map<Side, Samples> pages = new WorkList(settings).measure(ringloop, plain);
        Samples ours = pages.getOrDefault(ringloop, new Samples(List.of()));
        Samples theirs = pages.getOrDefault(plain, new Samples(List.of()));
        String what = "First page of %,d open tasks, ".formatted(settings.openTasks());
        figures.add(Figure.of("work-list-median", what + "median", "ms", ours.median())
                .against(theirs.median()));
        figures.add(Figure.of("work-list-p95", what + "p95", "ms", ours.p95())
                .against(theirs.p95())
                .atMost(100));
    }

    private void decisions(RingloopSide ringloop) throws IOException, InterruptedException, ExecutionException {
        say("decisions of the largest table");
        var measure = new DecisionsPerSecond(settings);
        figures.add(Figure.of(
                        "decisions", "Decisions of the largest table, one thread, no log", "per s", measure.byDrools())
                .against(measure.byCamunda()));
        say("routing questions, each decision logged");
        figures.add(Figure.of(
                "decisions-logged",
                "Routing questions over FastAGI, 8 callers, each decision logged",
                "per s",
                new LoggedDecisions(settings).measure(ringloop.agi())));
    }

    private void caseSearch(RingloopSide ringloop) throws IOException, InterruptedException {
        say("search among " + settings.cases() + " cases");
        CaseCrowd.fill(ringloop.database(), settings.cases());
        Samples searches = new CaseSearch(settings).measure(ringloop.web());
        String what = "Search among %,d cases, ".formatted(settings.cases());
        figures.add(Figure.of("case-search-median", what + "median", "ms", searches.median()));
        figures.add(Figure.of("case-search-p95", what + "p95", "ms", searches.p95()));
    }

    private void reportedRows(RingloopSide ringloop) throws IOException, InterruptedException {
        say("a daily report of " + settings.reportedRows() + " rows");
        var outcome = new ReportedRows(settings, ringloop).measure();
        String what = "Daily report of %,d rows, ".formatted(settings.reportedRows());
        figures.add(Figure.of("import-check", what + "uploaded and checked", "s", outcome.checkSeconds())
                .atMost(60));
        figures.add(Figure.of("import-deliver", what + "delivered", "s", outcome.deliverSeconds()));
        figures.add(Figure.of("import-heap", what + "peak heap until then, once collected", "MB", outcome.checkHeap()));
        figures.add(Figure.of(
                "import-taken",
                what + "taken over within " + settings.takingLimit().toMinutes() + " minutes at most",
                "rows",
                outcome.taken()));
        figures.add(Figure.of("import-taken-per-second", what + "taken over", "per s", outcome.takenPerSecond()));
    }

    private void publicPages(RingloopSide ringloop) throws InterruptedException, ExecutionException {
        say("public pages, " + PublicPages.PER_SECOND + " requests/s");
        var outcome = new PublicPages(settings).measure(ringloop.web());
        String what = PublicPages.PER_SECOND + " requests/s on the public pages, ";
        figures.add(Figure.of(
                "public-page-median",
                what + "a page, median",
                "ms",
                outcome.pages().median()));
        figures.add(Figure.of(
                "public-page-p95", what + "a page, p95", "ms", outcome.pages().p95()));
        figures.add(Figure.of(
                "public-question-median",
                what + "a ticket or link, median",
                "ms",
                outcome.questions().median()));
        figures.add(Figure.of(
                "public-question-p95",
                what + "a ticket or link, p95",
                "ms",
                outcome.questions().p95()));
        figures.add(Figure.of("public-failed", what + "failed", "requests", outcome.failed())
                .atMost(0));
        figures.add(Figure.of(
                        "public-let-through",
                        "Let through of %d links from one address".formatted(PublicPages.FROM_ONE_ADDRESS),
                        "requests",
                        outcome.letThrough())
                .atMost(60));
    }

    private void player(RingloopSide ringloop) throws IOException, InterruptedException {
        if (!Chromium.isThere()) {
            say("no Chromium here: the player is not measured");
            return;
        }
        say("player of a recording of an hour");
        Samples samples = new HourLongRecording(settings).measure(ringloop);
        String what = "Recording of an hour, from the click to the first sound, ";
        figures.add(Figure.of("player-median", what + "median", "ms", samples.median()));
        figures.add(Figure.of("player-p95", what + "p95", "ms", samples.p95()).atMost(300));
    }

    private void sampling(RingloopSide ringloop) throws IOException, InterruptedException {
        say("sample of " + settings.sampled() + " contacts");
        double seconds = new SampledContacts(settings).measure(ringloop.database(), ringloop.web());
        figures.add(Figure.of(
                "sampling",
                "Sample drawn from %,d contacts of 400 agents".formatted(settings.sampled()),
                "s",
                seconds));
    }

    private static void say(String what) {
        System.out.println("· " + what);
    }
}
