package io.ringloop.bench;

import static io.ringloop.bench.Figure.shown;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, as JSON for machines and as a page for people. */
record Report(Settings settings, Map<String, ?> machine, Map<String, ?> database, List<Figure> figures, Instant at) {

    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    boolean missed() {
        return figures.stream().anyMatch(Figure::missed);
    }

    /** Writes {@code var/bench/<time>.json}, and after a full run {@code docs/benchmarks.md}. */
    Path write() throws IOException {
        Path json = settings.folder().resolve(FILE_NAME.format(at) + ".json");
        Files.writeString(
                json, Web.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(asMap()));
        if (settings.complete()) {
            Files.writeString(settings.root().resolve("docs/benchmarks.md"), page());
        }
        return json;
    }

    private Map<String, ?> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        map.put("quick", settings.quick());
        map.put("machine", machine);
        map.put("postgresql", database);
        map.put("figures", figures.stream().map(Report::asMap).toList());
        return map;
    }

    private static Map<String, ?> asMap(Figure figure) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("key", figure.key());
        map.put("unit", figure.unit());
        map.put("ringloop", figure.ringloop());
        map.put("plain", figure.plain());
        map.put("ratio", figure.ratio());
        if (figure.budget() != null) {
            map.put("budget", figure.budget().words());
            map.put("met", figure.budget().met());
        }
        return map;
    }

    String table() {
        var lines = new ArrayList<String>();
        lines.add("| What | Unit | Ringloop | Plain Camunda | Ratio | Budget |");
        lines.add("| --- | --- | ---: | ---: | ---: | --- |");
        for (Figure figure : figures) {
            lines.add("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            figure.what(),
                            figure.unit(),
                            shown(figure.ringloop()),
                            figure.plain() == null ? "" : shown(figure.plain()),
                            figure.ratio() == null ? "" : shown(figure.ratio()),
                            budgetOf(figure)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String budgetOf(Figure figure) {
        return figure.budget() == null
                ? ""
                : figure.budget().words() + (figure.budget().met() ? ": kept" : ": **missed**");
    }

    private String page() {
        return """
                # Benchmarks

                Written by `./ringloop bench` on %s. %s

                %s
                ## How it is measured

                - Both sides run at the same time on one embedded PostgreSQL and take turns (A B B A ...); each has a JVM of its own with `-Xmx1g`. Turns last
                  %d s, the first %d of each side warm it up and are not counted (what runs once per call is compiled after thousands of calls), the
                  figure is the median of %d.
                - Durable: %s.
                - **Plain Camunda** is 7.24 with starter-rest, history full, its own DMN engine with the very `contact-routing` table, and a model with the same wait
                  states. A contact is opened by `POST start`, `POST message Answered`, and `GET task` until the task is there.
                - **Ringloop** is called by a scripted PBX on the wire: FastAGI question, AMI events of a call that joins a queue and is answered, and the row of
                  its task is fetched when the live line tells of it. Each contact also writes inbox, contact, legs, decision, archive and task rows.
                - Eight callers, each calling again when the task of the call before is visible.
                - **Complaints**: a letter is registered over HTTP as the page of a customer does it, its first form is completed, and the row of the task of its
                  tier, with owner and deadline, is fetched when the live line tells of it. Plain Camunda runs the very `complaint-escalation` with the very tables
                  `complaint-grading`, `complaint-tier` and `deadlines`, and steps that do nothing else; registration is `POST start`, `GET task`, `POST complete`, and
                  one client asks for the latest tasks every 10 ms for all callers. Ringloop also writes case, clocks, decisions, archive, news and task rows.
                - Event to screen: from the moment the PBX writes the event to the socket until the SSE line arrives.
                - Work list: the rows are copies of a real task of each side, spread over a day; the first page of 50 by due date over HTTP, both in turns.
                - What the ends of the calls make (tasks, news, the PBX told) is waited for before the other side has its turn. Nobody wraps up, so the reminders
                  to do so are put off for an hour: they would come in the turn of the other side.
                - Decisions: every answer of the table `deadlines` in turn, by Drools as Ringloop runs it and by Camunda's DMN engine on the same file, in the
                  JVM of the benchmark. Ringloop gives equal facts the verdict they got before; when the table was evaluated each time, it gave 26 times the
                  verdicts of Camunda's engine (25,817 against 992 per s, 2026-11-22). Logged: the route of a call asked over FastAGI, with the caller looked up and the decision in the log.
                - Timers: one instance of a process that only waits is copied in the database with all its rows, on both sides, and all are due at one moment. Ringloop
                  as it is against the peer with the job executor as the starter sets it up, one after the other and alone. Lateness, by the job log of the
                  engine, is the moment of firing less the due date; of a timer that has not fired when the time is up, the time until then.
                - Search: numbers, telephone numbers and words in Chinese and Latin letters, among open cases and all, over HTTP, by somebody who sees all.
                - Daily report: purchases of customers nobody knows yet, as CSV, uploaded by a partner over HTTP; checked once the answer counts its rows, each
                  with what is wrong. Its heap is the most that a collection meanwhile could not free, everything else of the program included. Then it
                  is approved, and the rows taken over are counted: each adds customer, product and callback with its process, twenty in one transaction.
                - Public pages: `/progress`, `/survey`, and what they ask, in turn, each customer from an address as a proxy tells it, measured from when the request was
                  due. Tickets and links are made up: whatever is wrong is answered alike, after the same counting.
                - Player: a call of an hour (57 MB) is laid where the PBX records, taken over and sealed; then quality assurance opens the page of its contact in
                  Chromium, and from the click on play until the browser reports `playing` is counted, the entry on the trail included. 30 times, each a new listening.
                - Callbacks, by `DialFaults` on a real Asterisk 22 with SIPp for 20 agents and their customers, 2026-11-22, beside other work on the machine: 20 taken at
                  one moment, three times, were 20 talks at once after 1.9 to 2.3 s; from taking to talking 1.5 s (median), 1.1 s of it ringing; each customer was dialled
                  once. Killed four times with 20 dials in flight, each at a moment of its own: of 80 dials one was not taken yet, 79 customers were dialled, nobody twice, and of
                  all it was learnt that they talked. On the simulated PBX three times with 20: 60 customers dialled, nobody twice.
                - Memory is what the kernel counts as resident for the JVM, without PostgreSQL.

                `./ringloop bench` repeats it (some minutes) and fails when a budget is missed; `--quick` is a smoke run whose figures mean nothing.
                """.formatted(
                        at.atZone(ZoneOffset.UTC).toLocalDate(),
                        machineInWords(),
                        table(),
                        settings.roundLength().toSeconds(),
                        settings.warmUps(),
                        settings.rounds(),
                        durability());
    }

    private String machineInWords() {
        return "Machine: %s, %s cores, %s GB memory, %s, Java %s, PostgreSQL %s."
                .formatted(
                        machine.get("processor"),
                        machine.get("cores"),
                        machine.get("memoryGb"),
                        machine.get("system"),
                        machine.get("java"),
                        database.get("server_version"));
    }

    private String durability() {
        return String.join(
                ", ",
                database.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("server_version"))
                        .map(entry -> "`" + entry.getKey() + " = " + entry.getValue() + "`")
                        .toList());
    }
}
