package io.ringloop.customers;

import io.ringloop.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param encoding {@code UTF-8} or {@code GBK}
 * @param ignored heads of columns that mean nothing here
 * @param rows every line of the file
 */
public record ImportReport(String fileName, String encoding, boolean dryRun, List<String> ignored, List<Row> rows) {

    public ImportReport {
        ignored = List.copyOf(ignored);
        rows = List.copyOf(rows);
    }

    /** What became of a line. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** Left out: other customers use the number. */
        HELD,
        FAILED
    }

    /**
     * One line of the file.
     *
     * @param line counted from 1, as an editor shows it
     * @param customer the one that was added or was known by its key
     * @param problems what is wrong, by column
     * @param others customers who use one of the numbers
     */
    public record Row(
            int line,
            @Nullable String externalKey,
            @Nullable String name,
            Outcome outcome,
            @Nullable UUID customer,
            List<FieldProblem> problems,
            List<CustomerRow> others) {

        public Row {
            problems = List.copyOf(problems);
            others = List.copyOf(others);
        }
    }

    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
