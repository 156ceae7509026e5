package io.ringloop.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long and how much to measure.
 *
 * @param root the repository
 * @param folder where databases, logs and figures go
 * @param only the measurements to take, with commas: {@code contacts}, {@code complaints}, {@code screen}, {@code burst}, {@code list},
 *     {@code decisions}, {@code public}, {@code player}, {@code cases}, {@code sampling}, {@code import}, {@code timers}; empty for
 *     all
 * @param quick a smoke run: everything once and small, budgets not checked, no page written
 * @param warmUps turns of each side before those that count: code that runs once per call is compiled after thousands of them
 * @param rounds how often each side has its turn
 * @param roundLength length of one turn
 * @param burstSeconds how long 100 calls a second come in
 * @param openTasks rows in the large work list
 * @param cases how many cases are searched
 * @param sampled how many contacts a sample is drawn from
 * @param pages how often a page is fetched, on each side
 * @param reportedRows lines of one daily report
 * @param takingLimit when to stop counting those that were taken over
 * @param timers how many fall due at one moment
 * @param drainLimit when to give up waiting for them, on each side
 */
record Settings(
        Path root,
        Path folder,
        String only,
        boolean quick,
        int warmUps,
        int rounds,
        Duration roundLength,
        int burstSeconds,
        int openTasks,
        int cases,
        int sampled,
        int pages,
        int reportedRows,
        Duration takingLimit,
        int timers,
        Duration drainLimit) {

    static final int CALLERS = 8;
    static final int STEADY_CALLS_PER_SECOND = 20;
    static final int BURST_CALLS_PER_SECOND = 100;

    static Settings of(String[] args) {
        Path root = Path.of(option(args, "root", "."));
        Path folder =
                Path.of(option(args, "var", root.resolve("var").toString())).resolve("bench");
        return Arrays.asList(args).contains("--quick")
                ? new Settings(
                        root,
                        folder,
                        option(args, "only", ""),
                        true,
                        1,
                        1,
                        Duration.ofSeconds(6),
                        2,
                        5_000,
                        20_000,
                        10_000,
                        20,
                        1_000,
                        Duration.ofMinutes(1),
                        2_000,
                        Duration.ofMinutes(2))
                : new Settings(
                        root,
                        folder,
                        option(args, "only", ""),
                        false,
                        12,
                        6,
                        Duration.ofSeconds(15),
                        10,
                        200_000,
                        1_000_000,
                        100_000,
                        300,
                        100_000,
                        Duration.ofMinutes(2),
                        100_000,
                        Duration.ofMinutes(4));
    }

    boolean wants(String measurement) {
        return only.isEmpty() || List.of(only.split(",")).contains(measurement);
    }

    /** Only a run of everything at full length is held to the budgets and written down. */
    boolean complete() {
        return only.isEmpty() && !quick;
    }

    private static String option(String[] args, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
