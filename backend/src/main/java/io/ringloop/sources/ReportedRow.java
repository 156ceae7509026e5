package io.ringloop.sources;

import io.ringloop.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an uploaded table.
 *
 * @param line counted from 1, as an editor shows it
 * @param naturalKey what the line tells of, whoever reports it; absent when it cannot be told
 * @param contentHash equal for equal lines
 * @param cells as they were reported, by column
 * @param problems what is wrong, by column
 * @param customerId whom it was taken over for
 * @param callbackId the callback that follows from it
 */
public record ReportedRow(
        int line,
        @Nullable String naturalKey,
        String contentHash,
        Map<String, String> cells,
        List<FieldProblem> problems,
        RowOutcome outcome,
        @Nullable UUID customerId,
        @Nullable UUID callbackId) {

    public ReportedRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
